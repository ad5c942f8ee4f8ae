import { SimpleGrid, Stack, useComputedColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StatusPage } from '../api';
import type { PageChanges } from './api';
import { PagePreview } from './PagePreview';
import classes from './PagePreview.module.css';

interface WithPreviewProps {
  page: StatusPage;
  changes: PageChanges;
  /** Fields of a form. */
  children: ReactNode;
}

/** Fields with what readers would see of them beside, or below on a narrow screen. */
export function WithPreview({ page, changes, children }: WithPreviewProps) {
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack gap="sm">{children}</Stack>
      <div className={classes.beside}>
        <PagePreview page={page} changes={changes} screens={[dark]} />
      </div>
    </SimpleGrid>
  );
}

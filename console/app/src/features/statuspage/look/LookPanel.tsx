import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../shared/ui/Loaded';
import type { StatusPage } from '../api';
import { AccessPanel } from './AccessPanel';
import { AnnouncementsPanel } from './AnnouncementsPanel';
import { brandingQuery, brandingValues, type Branding } from './api';
import { BrandingPanel } from './BrandingPanel';
import { HostsPanel } from './HostsPanel';
import { PagePreview } from './PagePreview';
import classes from './PagePreview.module.css';
import { PicturesPanel } from './PicturesPanel';

/** How a page presents itself and to whom, with a preview of what is not saved yet. */
export function LookPanel({ page }: { page: StatusPage }) {
  const branding = useQuery(brandingQuery(page.id));
  return <Loaded query={branding}>{(found) => <Editor key={page.id} page={page} branding={found} />}</Loaded>;
}

function Editor({ page, branding }: { page: StatusPage; branding: Branding }) {
  const [shown, setShown] = useState(() => brandingValues(branding));
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack gap="md">
        <AnnouncementsPanel page={page} />
        <BrandingPanel page={page} branding={branding} onChange={setShown} />
        <PicturesPanel page={page} pictures={branding.pictures} />
        <HostsPanel page={page} />
        <AccessPanel page={page} />
      </Stack>
      <div className={classes.beside}>
        <PagePreview page={page} changes={{ branding: shown }} />
      </div>
    </SimpleGrid>
  );
}

import { Box, Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface PanelProps {
  title?: ReactNode;
  actions?: ReactNode;
  /** Rows that reach the panel's edges bring their own padding. */
  flush?: boolean;
  /** Many actions go below the title where they do not fit beside it. */
  wraps?: boolean;
  children: ReactNode;
}

/** A titled piece of a page. */
export function Panel({ title, actions, flush, wraps, children }: PanelProps) {
  const id = useId();
  return (
    <Paper component="section" p={0} bg="var(--mu-surface)" aria-labelledby={title ? id : undefined}>
      {(title ?? actions) && (
        <Group justify="space-between" px="md" pt="sm" pb={flush ? 'sm' : 0} mih={44} wrap={wraps ? 'wrap' : 'nowrap'}>
          <Title order={2} id={id}>
            {title}
          </Title>
          <Group gap="xs" wrap={wraps ? 'wrap' : 'nowrap'}>
            {actions}
          </Group>
        </Group>
      )}
      <Box px={flush ? 0 : 'md'} pb={flush ? 0 : 'md'} pt={flush ? 0 : 'sm'}>
        {children}
      </Box>
    </Paper>
  );
}

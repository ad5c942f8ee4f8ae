import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Postmortem.module.css';

interface EmptySectionProps {
  id: string;
  heading: string;
  /** What belongs there. */
  hint: string;
  /** Why it must not stay empty, where it must not. */
  missing?: string;
  actions: ReactNode;
}

/** A section without words, on one line, so that those with words stand together. */
export function EmptySection({ id, heading, hint, missing, actions }: EmptySectionProps) {
  return (
    <Paper component="section" id={id} className={classes.empty} bg="var(--mu-surface)" aria-labelledby={`${id}-heading`}>
      <Title order={2} id={`${id}-heading`}>
        {heading}
      </Title>
      <div className={classes.hint}>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
        {missing && (
          <Text size="sm" c="var(--mu-tone-watch-text)">
            {missing}
          </Text>
        )}
      </div>
      {actions}
    </Paper>
  );
}

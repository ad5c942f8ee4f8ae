import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** Says that there is nothing, why that is, and what to do about it. */
export function EmptyState({ icon: Glyph, title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <ThemeIcon size={44} radius="xl" variant="light" color="gray" aria-hidden>
        <Glyph size={24} stroke={1.6} />
      </ThemeIcon>
      <Title order={3}>{title}</Title>
      {text && (
        <Text c="dimmed" size="md" maw={460}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}

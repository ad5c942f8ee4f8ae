import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  text?: ReactNode;
  /** Where this page hangs below. */
  parent?: { to: string; label: string };
  actions?: ReactNode;
}

export function PageHeader({ title, text, parent, actions }: PageHeaderProps) {
  useDocumentTitle(`${title} · Muster`);
  return (
    <Stack gap={4} mb="md">
      {parent && (
        <Anchor component={Link} to={parent.to} size="sm" w="fit-content">
          <Group gap={2} wrap="nowrap">
            <IconChevronLeft size={14} />
            {parent.label}
          </Group>
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box>
          <Title order={1}>{title}</Title>
          {text && (
            <Text c="dimmed" mt={2} maw={720}>
              {text}
            </Text>
          )}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Stack>
  );
}

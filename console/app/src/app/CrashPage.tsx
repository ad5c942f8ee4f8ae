import { Button, Group } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/ui/EmptyState';

/** A page that failed to load or to draw; usually a new version was installed meanwhile. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconPlugConnectedX}
      title={t('shell.crashed')}
      text={error instanceof Error ? error.message : String(error)}
    >
      <Group>
        <Button onClick={() => window.location.reload()}>{t('shell.reload')}</Button>
      </Group>
    </EmptyState>
  );
}

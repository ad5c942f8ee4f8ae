import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { incident, ok, type Incident } from '../../../api/clients';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Panel } from '../../../shared/ui/Panel';

type Connection = Incident['Connection'];

/** Asks the chat whether it knows this installation; the token itself is part of the configuration. */
export function ConnectionPanel() {
  const { t } = useTranslation();
  const admin = useRole('admin');
  const test = useSend(() => ok(incident.GET('/api/incident/v1/war-room-connection')));
  if (!admin) return null;
  return (
    <Panel
      title={t('rooms.connection')}
      actions={
        <Button size="xs" leftSection={<IconPlugConnected size={15} />} loading={test.isPending} onClick={() => test.mutate()}>
          {t('rooms.test')}
        </Button>
      }
    >
      <Stack gap="xs" aria-live="polite">
        <Text size="sm" c="dimmed" maw={760}>
          {t('rooms.connectionText')}
        </Text>
        {test.data && <Result connection={test.data} />}
      </Stack>
    </Panel>
  );
}

function Result({ connection: { chat, workspace, error, hears, teams } }: { connection: Connection }) {
  const { t } = useTranslation();
  return (
    <>
      {chat === 'NONE' && <Alert color="gray">{t('rooms.noChat')}</Alert>}
      {workspace && <Alert color="green">{t('rooms.connected', { workspace })}</Alert>}
      {error && (
        <Alert color="red" title={t('rooms.refused')}>
          {error}
        </Alert>
      )}
      {chat === 'SLACK' && <Text size="sm">{t(hears ? 'rooms.hears' : 'rooms.deaf')}</Text>}
      <Text size="sm">{t(teams ? 'rooms.teams' : 'rooms.noTeams')}</Text>
    </>
  );
}

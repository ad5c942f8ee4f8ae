import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDoorEnter, IconPhone, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { Facts } from '../../../shared/ui/Facts';
import { Panel } from '../../../shared/ui/Panel';
import { useCommand, type IncidentDetail } from '../api';
import { closeRoom, openRoom, type Room } from './api';
import { ChannelFacts } from './ChannelFacts';

/** The call and the channel; without any chat the console is the room, and says so. */
export function RoomPanel({ detail, room }: { detail: IncidentDetail; room: Room }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('meeting.title')} actions={<Door detail={detail} room={room} />}>
      <Stack gap="sm">
        {!room.open && <Text c="dimmed">{t(room.openedAt ? 'meeting.closed' : 'meeting.notOpen')}</Text>}
        {(room.bridgeUrl ?? room.dialIn) && (
          <Group gap="md">
            {room.bridgeUrl && (
              <Button
                component="a"
                href={room.bridgeUrl}
                target="_blank"
                rel="noreferrer"
                variant="light"
                leftSection={<IconVideo size={17} />}
              >
                {t('meeting.join')}
              </Button>
            )}
            {room.dialIn && (
              <Text size="sm">
                <IconPhone size={14} aria-label={t('meeting.dialIn')} /> {room.dialIn}
              </Text>
            )}
          </Group>
        )}
        {room.channel ? (
          <ChannelFacts channel={room.channel} guests={room.guests} />
        ) : (
          <Text size="sm" c="dimmed">
            {t(room.teams ? 'meeting.teams' : 'meeting.consoleOnly')}
          </Text>
        )}
        {room.openedAt && (
          <Facts
            facts={[
              [t('meeting.openedAt'), <Time key="at" at={room.openedAt} />],
              [t('meeting.openedBy'), room.openedBy?.name],
            ]}
          />
        )}
      </Stack>
    </Panel>
  );
}

/** Opens a room where the severity brings none, and closes one that may be closed. */
function Door({ detail, room }: { detail: IncidentDetail; room: Room }) {
  const { t } = useTranslation();
  const id = detail.incident.id;
  const open = useCommand(id, () => openRoom(id), { said: t('meeting.opened') });
  const close = useCommand(id, () => closeRoom(id), { said: t('meeting.wasClosed') });
  if (!(detail.allowedActions as string[]).includes('MANAGE_ROOM')) return null;
  if (!room.open) {
    return (
      <Button size="xs" leftSection={<IconDoorEnter size={15} />} loading={open.isPending} onClick={() => open.mutate()}>
        {t('meeting.open')}
      </Button>
    );
  }
  if (room.mode === 'ALWAYS') return null;
  return (
    <Button size="xs" variant="default" loading={close.isPending} onClick={() => close.mutate()}>
      {t('meeting.close')}
    </Button>
  );
}

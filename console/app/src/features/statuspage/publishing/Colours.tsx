import { Group, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Comms } from '../../../api/clients';
import { StateBadge } from '../../../shared/ui/Badges';

/** Which component turns which colour: as it is, and as it will be. */
export function Colours({ changes }: { changes: Comms['StatusChange'][] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <Text c="dimmed">{t('publishing.noComponents')}</Text>;
  return (
    <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('publishing.colours')}>
      {changes.map(({ componentId, name, oldStatus, newStatus }) => (
        <Group component="li" key={componentId} gap="xs">
          <Text fw={600} size="sm">
            {name}
          </Text>
          <StateBadge kind="componentStatus" state={oldStatus} />
          {oldStatus === newStatus ? (
            <Text size="sm" c="dimmed">
              {t('publishing.stays')}
            </Text>
          ) : (
            <>
              <IconArrowRight size={15} aria-label={t('publishing.becomes')} />
              <StateBadge kind="componentStatus" state={newStatus} />
            </>
          )}
        </Group>
      ))}
    </Stack>
  );
}

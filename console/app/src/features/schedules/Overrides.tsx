import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { endOverride, onCallKey, overridesQuery, schedulesKey, type Schedule } from './api';

/** Overrides that are running or ahead; nothing when there are none. */
export function Overrides({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const { data } = useQuery(overridesQuery(schedule.id));
  const mayEnd = useRole('admin', 'manager', 'responder');
  const end = useSend((id: string) => endOverride(schedule.id, id), { touches: [schedulesKey, onCallKey] });
  if (!data || data.items.length === 0) return null;
  return (
    <Stack gap={2} mt="sm">
      {data.items.map((override) => (
        <Group key={override.id} gap={6} wrap="nowrap">
          <Text size="sm">
            {t('schedules.covers', { name: override.personName ?? t('schedules.nobody') })}{' '}
            <Time at={override.startsAt} as="absolute" /> – <Time at={override.endsAt} as="absolute" />
            <Text span c="dimmed" size="xs">
              {' '}
              · {override.createdBy}
            </Text>
          </Text>
          {mayEnd && (
            <ActionIcon size="sm" aria-label={t('schedules.endOverride')} onClick={() => end.mutate(override.id)}>
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
    </Stack>
  );
}

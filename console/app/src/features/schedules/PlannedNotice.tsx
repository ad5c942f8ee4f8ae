import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Time } from '../../shared/time/Time';
import type { Schedule } from './api';
import { useUndo } from './useUndo';

/** A change that waits for its time, and the way to take it back; nothing when there is none. */
export function PlannedNotice({ schedule, etag }: { schedule: Schedule; etag: string | undefined }) {
  const { t } = useTranslation();
  const mayChange = useRole('admin', 'manager');
  const undo = useUndo(schedule, etag);
  const { planned } = schedule;
  if (!planned) return null;
  return (
    <Alert icon={<IconCalendarEvent size={18} />} title={t('schedules.planned')}>
      <Group justify="space-between">
        <Text size="sm">
          {t('schedules.countsFrom')} <Time at={planned.effectiveFrom} as="both" /> · {t('overrides.by')}: {planned.createdBy}
        </Text>
        {mayChange && (
          <Button size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('schedules.undoPlanned')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

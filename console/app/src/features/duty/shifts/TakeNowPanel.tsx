import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { schedulesNowQuery, type ScheduleNow } from '../../schedules/OnCallNow';
import { TakeNowModal } from './TakeNowModal';

/** Schedules in which somebody else is on call, to stand in for them at once. */
export function TakeNowPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const schedules = useQuery(schedulesNowQuery);
  const [taking, setTaking] = useState<ScheduleNow>();
  const others = ({ current }: ScheduleNow) => current.length > 0 && current.every((shift) => shift.personId !== personId);
  return (
    <Panel flush title={t('duty.others')}>
      <Loaded query={schedules} rows={2}>
        {({ items }) => {
          const open = items.filter(others);
          return open.length === 0 ? (
            <EmptyState icon={IconHandStop} title={t('duty.noOthers')} />
          ) : (
            <Rows label={t('duty.others')}>
              {open.map((schedule) => (
                <Row
                  key={schedule.scheduleId}
                  to={`/schedules/${schedule.scheduleId}`}
                  title={schedule.scheduleName}
                  meta={[...new Set(schedule.current.map(({ personName }) => personName))].join(', ')}
                  side={
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('duty.takeNowOf', { name: schedule.scheduleName })}
                      onClick={() => setTaking(schedule)}
                    >
                      {t('duty.takeNow')}
                    </Button>
                  }
                />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      {taking && <TakeNowModal personId={personId} schedule={taking} onClose={() => setTaking(undefined)} />}
    </Panel>
  );
}

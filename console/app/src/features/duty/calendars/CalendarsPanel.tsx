import { Button } from '@mantine/core';
import { IconCalendarDown, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { shiftsKey, timeOffKey } from '../api';
import { calendarsQuery } from './api';
import { CalendarModal } from './CalendarModal';
import { CalendarRow } from './CalendarRow';

/** Calendars elsewhere whose events are this person's time off. */
export function CalendarsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(calendarsQuery(personId));
  const [connecting, setConnecting] = useState(false);
  const read = query.data?.map(({ readAt }) => readAt).join();

  // What a calendar said when it was read anew is time off that the page does not know yet.
  useEffect(() => {
    if (!read) return;
    void client.invalidateQueries({ queryKey: timeOffKey(personId) });
    void client.invalidateQueries({ queryKey: shiftsKey(personId) });
  }, [client, personId, read]);

  return (
    <Panel
      flush
      title={t('duty.calendars.title')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setConnecting(true)}>
          {t('duty.calendars.connect')}
        </Button>
      }
    >
      <Loaded query={query} rows={1}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconCalendarDown} title={t('duty.calendars.none')} text={t('duty.calendars.noneText')} />
          ) : (
            <Rows label={t('duty.calendars.title')}>
              {list.map((calendar) => (
                <CalendarRow key={calendar.id} calendar={calendar} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {connecting && <CalendarModal personId={personId} onClose={() => setConnecting(false)} />}
    </Panel>
  );
}

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { Loaded } from '../../../shared/ui/Loaded';
import { Calendar } from '../../schedules/calendar/Calendar';
import { CalendarControls } from '../../schedules/calendar/CalendarControls';
import type { Span } from '../../schedules/calendar/rows';
import { useCalendar } from '../../schedules/calendar/useCalendar';
import type { StatusPage } from '../api';
import { useWords } from '../useWords';
import { maintenancesIn, type Maintenance } from './api';
import { windowOf, windowOfDay, type Window } from './plan';

interface MaintenanceCalendarProps {
  page: StatusPage;
  /** For those who may plan: a time chosen by dragging or by its day. */
  onPlan?: (window: Window) => void;
  onOpen: (maintenance: Maintenance) => void;
}

const colours: Record<string, number> = { SCHEDULED: 0, IN_PROGRESS: 1, VERIFYING: 2, COMPLETED: 3 };

/** The windows of a page over some weeks, in the reader's zone first. */
export function MaintenanceCalendar({ page, onPlan, onOpen }: MaintenanceCalendarProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const calendar = useCalendar(zone, 'month');
  const words = useWords();
  const windows = useQuery(maintenancesIn(page.id, calendar.range));
  const span = (maintenance: Maintenance): Span => ({
    key: maintenance.id,
    id: maintenance.id,
    ...windowOf(maintenance),
    look: maintenance.cancelledAt ? 'empty' : maintenance.stage === 'DRAFT' ? 'exception' : 'person',
    personId: maintenance.cancelledAt ? undefined : maintenance.status,
    text: words(maintenance.title),
  });
  return (
    <>
      <CalendarControls calendar={calendar} zone={page.zone} />
      <Loaded query={windows} rows={5}>
        {(list) => (
          <Calendar
            lines={calendar.lines}
            zone={calendar.zone}
            colour={(status) => colours[status] ?? 0}
            rows={[{ key: 'windows', label: t('maintenance.calendar'), final: true, spans: list.map(span) }]}
            dayLabel={(day) => t('maintenance.planOn', { day })}
            onDay={onPlan && ((day) => onPlan(windowOfDay(day, Date.now())))}
            onSelect={onPlan && ((start, end) => onPlan({ start, end }))}
            onSpan={({ id }) => {
              const opened = list.find((each) => each.id === id);
              if (opened) onOpen(opened);
            }}
          />
        )}
      </Loaded>
      {onPlan && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('maintenance.hint')}
        </Text>
      )}
    </>
  );
}

import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/pick/catalogue';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { shiftsQuery, type Schedule } from './api';
import { Calendar } from './calendar/Calendar';
import { coloursOf } from './calendar/colours';
import { finalRow } from './calendar/rows';
import { useCalendar } from './calendar/useCalendar';
import { useWords } from './calendar/useWords';

/** One schedule over two weeks; its own page has the rest. */
export function ScheduleCard({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const names = useNames();
  const words = useWords();
  const calendar = useCalendar(schedule.zone);
  const shifts = useQuery(shiftsQuery(schedule.id, calendar.range, { overflow: true }));
  return (
    <Panel
      title={
        <Anchor component={Link} to={`/schedules/${schedule.id}`} inherit>
          {schedule.name}
        </Anchor>
      }
    >
      <Text size="sm" c="dimmed" mb={6}>
        {[names.team(schedule.teamId), schedule.layers.map(({ name }) => name).join(', '), schedule.zone].filter(Boolean).join(' · ')}
      </Text>
      <Loaded query={shifts} rows={2}>
        {(plan) => (
          <Calendar
            lines={calendar.lines}
            zone={calendar.zone}
            colour={coloursOf(schedule.layers)}
            rows={[finalRow(t('calendar.onCall'), plan, words, schedule.createdAt)]}
          />
        )}
      </Loaded>
    </Panel>
  );
}

import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { shareOf } from './bars';
import classes from './Calendar.module.css';
import { DayHead } from './DayHead';
import { hoursOf, type Day } from './days';
import { useRovingDays } from './useRovingDays';

interface DayHeadsProps {
  days: Day[];
  zone: string;
  now: number;
  /** For a day that is not over, chosen with the mouse or the keyboard. */
  onDay?: (day: Day) => void;
  dayLabel?: (day: string) => string;
}

/** Names of days above a line; of a single day its hours too. A change of clocks is marked. */
export function DayHeads({ days, zone, now, onDay, dayLabel }: DayHeadsProps) {
  const { language } = useReader();
  const since = days[0]?.since ?? 0;
  const until = days.at(-1)?.until ?? 0;
  const [only] = days.length === 1 ? days : [];
  const weekday = new Intl.DateTimeFormat(language, { weekday: only ? 'long' : 'short', timeZone: 'UTC' });
  const withMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: only ? 'long' : 'short', timeZone: 'UTC' });
  const roving = useRovingDays(days.filter((day) => day.until > now));
  const name = (date: string, index: number) =>
    index === 0 || date.endsWith('-01')
      ? withMonth.formatToParts(Date.parse(date)).map(({ type, value }) => (
          <span key={type} className={type === 'day' ? undefined : classes.month}>
            {value}
          </span>
        ))
      : String(Number(date.slice(-2)));
  return (
    <div className={classes.row}>
      <div className={classes.label} aria-hidden />
      <div className={`${classes.heads} ${only ? classes.headsTall : ''}`}>
        {days.map((day, index) => (
          <DayHead
            key={day.date}
            day={day}
            style={{ left: `${shareOf(day.since, since, until)}%`, width: `${shareOf(day.until, since, until) - shareOf(day.since, since, until)}%` }}
            today={now >= day.since && now < day.until}
            roving={roving(day)}
            label={dayLabel}
            onChoose={onDay && day.until > now ? () => onDay(day) : undefined}
          >
            <span className={classes.weekday}>{weekday.format(Date.parse(day.date))}</span>{' '}
            <span>{name(day.date, index)}</span>
            <ClockChange minutes={day.extraMinutes} />
          </DayHead>
        ))}
        {only &&
          hoursOf(only, zone).map(({ at, hour }) => (
            <span key={at} className={`${classes.hour} numeric`} style={{ left: `${shareOf(at, since, until)}%` }}>
              {String(hour).padStart(2, '0')}
            </span>
          ))}
      </div>
    </div>
  );
}

/** "23 h" on a day on which clocks go forward, "25 h" when they go back. */
function ClockChange({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  if (minutes === 0) return null;
  const hours = 24 + minutes / 60;
  return (
    <Tooltip label={t(minutes < 0 ? 'calendar.forward' : 'calendar.back', { hours })}>
      <span className={classes.change}>
        {hours}&nbsp;{t('time.h')}
      </span>
    </Tooltip>
  );
}

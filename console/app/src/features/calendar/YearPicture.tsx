import { Group, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { DayCount } from './api';
import classes from './Calendar.module.css';
import { severities, weekdays, weeksUpTo, type Cell } from './picture';

/** A year up to and with a day: a column for each week, a cell for each day, coloured by its worst incident. */
export function YearPicture({ last, counts }: { last: string; counts: DayCount[] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const weeks = weeksUpTo(last, counts);
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const busy = weeks.flat().filter(({ worst }) => worst);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={classes.scroll} role="group" aria-label={t('began.yearSays', { count: total })} onKeyDown={rove}>
        <div className={classes.year}>
          <div className={classes.column} aria-hidden>
            {weekdays(language).map((name, index) => (
              <span key={name} className={classes.weekday}>
                {index % 2 === 0 ? name : ''}
              </span>
            ))}
          </div>
          {weeks.map((week, index) => (
            <div key={week[0]?.date} className={`${classes.column} ${index === 0 ? classes.late : ''}`}>
              <span className={classes.month} aria-hidden>
                {week.filter(({ date }) => date.endsWith('-01')).map(({ date }) => month.format(Date.parse(date)))}
              </span>
              {week.map((cell) => (
                <DayCell key={cell.date} cell={cell} first={cell === busy.at(-1)} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <Group gap="md" role="group" aria-label={t('began.legend')}>
        {severities.map((severity) => (
          <Text key={severity} size="sm" c="dimmed">
            <span className={classes.swatch} data-worst={severity} aria-hidden /> {severity}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          <span className={classes.swatch} aria-hidden /> {t('began.quiet')}
        </Text>
      </Group>
    </>
  );
}

/** Arrows lead from day to day, so that a year is one stop of the keyboard. */
function rove(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const days = [...event.currentTarget.querySelectorAll('a')];
  const at = days.findIndex((day) => day === document.activeElement);
  if (!step || at < 0) return;
  event.preventDefault();
  days[at + step]?.focus();
}

interface DayCellProps {
  cell: Cell;
  /** Whether the keyboard comes here first. */
  first: boolean;
}

/** A day tells how many and how bad, and leads to its incidents. */
function DayCell({ cell: { date, total, worst }, first }: DayCellProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  if (!worst) return <span className={classes.day} />;
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const says = `${day.format(Date.parse(`${date}T00:00:00Z`))}: ${t('began.count', { count: total })}, ${t('began.worst', { severity: worst })}`;
  return (
    <Tooltip label={says} events={{ hover: true, focus: true, touch: false }}>
      <Link
        to={'/incidents' as never}
        search={{ phase: 'all', day: date } as never}
        className={classes.day}
        data-worst={worst}
        tabIndex={first ? 0 : -1}
        aria-label={says}
      >
        {total > 1 ? total : ''}
      </Link>
    </Tooltip>
  );
}

import { Group, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { DayCount } from './api';
import classes from './Calendar.module.css';
import { severities, weeksUpTo, type Cell } from './picture';

/** A year up to and with a day: a column for each week, a cell for each day, coloured by its worst incident. */
export function YearPicture({ last, counts }: { last: string; counts: DayCount[] }) {
  const { t } = useTranslation();
  const weeks = weeksUpTo(last, counts);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={classes.scroll} role="img" aria-label={t('began.yearSays', { count: total })}>
        <div className={classes.year}>
          {weeks.map((week, index) => (
            <div key={week[0]?.date} className={`${classes.column} ${index === 0 ? classes.late : ''}`}>
              {week.map((cell) => (
                <DayCell key={cell.date} cell={cell} />
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

/** Pointed at it tells, clicked it leads to its incidents; the table below does the same for the keyboard. */
function DayCell({ cell: { date, total, worst } }: { cell: Cell }) {
  const { t } = useTranslation();
  const { language } = useReader();
  if (!worst) return <span className={classes.day} />;
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <Tooltip label={`${day.format(Date.parse(`${date}T00:00:00Z`))}: ${t('began.count', { count: total })}`}>
      <Link
        to={'/incidents' as never}
        search={{ phase: 'all', day: date } as never}
        className={classes.day}
        data-worst={worst}
        tabIndex={-1}
      >
        {total > 1 ? total : ''}
      </Link>
    </Tooltip>
  );
}

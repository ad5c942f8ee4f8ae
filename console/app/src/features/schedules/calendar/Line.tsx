import { useNow } from '../../../shared/time/useNow';
import { shareOf } from './bars';
import classes from './Calendar.module.css';
import type { CalendarProps } from './Calendar';
import type { Day } from './days';
import { DayHeads } from './DayHeads';
import { Lane } from './Lane';

/** Some days side by side, with all rows. */
export function Line({ days, rows, zone, onDay, dayLabel, ...props }: Omit<CalendarProps, 'lines'> & { days: Day[] }) {
  const now = useNow();
  const since = days[0]?.since ?? 0;
  const until = days.at(-1)?.until ?? 0;
  const shown = rows.filter(({ rare, spans }) => !rare || spans.some(({ start, end }) => start < until && end > since));
  return (
    <div className={classes.line}>
      <DayHeads days={days} zone={zone} now={now} onDay={onDay} dayLabel={dayLabel} />
      {shown.map((row) => (
        <div key={row.key} className={classes.row}>
          <div className={`${classes.label} ${row.final ? classes.labelFinal : ''}`} title={row.label}>
            {row.label}
          </div>
          <Lane row={row} days={days} zone={zone} now={shareOf(now, since, until)} {...props} />
        </div>
      ))}
    </div>
  );
}

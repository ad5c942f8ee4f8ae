import { barsOf, shareOf } from './bars';
import { BarView } from './BarView';
import classes from './Calendar.module.css';
import type { Day } from './days';
import type { CalendarRow, Span } from './rows';
import { useDragSelect } from './useDragSelect';

interface LaneProps {
  row: CalendarRow;
  days: Day[];
  zone: string;
  /** Per cent of the line. */
  now: number;
  colour: (personId: string) => number;
  onSelect?: (start: number, end: number) => void;
  onSpan?: (span: Span) => void;
}

const thin = 24;
const tall = 34;

/** One row of a line; the final one can be dragged over. */
export function Lane({ row, days, zone, now, colour, onSelect, onSpan }: LaneProps) {
  const since = days[0]?.since ?? 0;
  const until = days.at(-1)?.until ?? 0;
  const { bars, lanes } = barsOf(row.spans, since, until);
  const height = row.final ? tall : thin;
  const { selected, handlers } = useDragSelect(days, row.final ? onSelect : undefined);
  return (
    <div
      className={`${classes.lane} ${row.final ? classes.final : ''} ${handlers ? classes.selectable : ''}`}
      style={{ height: lanes * height + 4 }}
      {...handlers}
    >
      {days.map((day) => {
        const left = shareOf(day.since, since, until);
        return (
          <div
            key={day.date}
            className={`${classes.stripe} ${day.weekday > 5 ? classes.weekend : ''} ${day.extraMinutes === 0 ? '' : classes.changed}`}
            style={{ left: `${left}%`, width: `${shareOf(day.until, since, until) - left}%` }}
          />
        );
      })}
      {bars.map((bar) => (
        <BarView
          key={bar.span.key}
          bar={bar}
          top={2 + bar.lane * height}
          height={height - 3}
          zone={zone}
          colour={colour}
          onClick={onSpan}
        />
      ))}
      {selected && (
        <div
          className={classes.selection}
          style={{
            left: `${shareOf(selected.start, since, until)}%`,
            width: `${shareOf(selected.end, since, until) - shareOf(selected.start, since, until)}%`,
          }}
        />
      )}
      {now > 0 && now < 100 && <div className={classes.now} style={{ left: `${now}%` }} />}
    </div>
  );
}

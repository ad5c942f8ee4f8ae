import { useTranslation } from 'react-i18next';
import classes from './Calendar.module.css';
import { Line } from './Line';
import type { CalendarRow, Span } from './rows';
import type { Day } from './days';

export interface CalendarProps {
  lines: Day[][];
  rows: CalendarRow[];
  zone: string;
  colour: (personId: string) => number;
  /** Dragged over the final row; epoch milliseconds. */
  onSelect?: (start: number, end: number) => void;
  /** A day chosen by its name, which the keyboard can do too. */
  onDay?: (day: Day) => void;
  /** What choosing a day is called; making an exception unless said otherwise. */
  dayLabel?: (day: string) => string;
  /** A click on something that can be opened. */
  onSpan?: (span: Span) => void;
}

/** Rows of what lasts, to scale and in exact time, over one or several lines of days. */
export function Calendar({ lines, ...props }: CalendarProps) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.calendar} ${props.rows.length === 1 ? classes.bare : ''}`} role="group" aria-label={t('calendar.title')}>
      {lines.map((days) => (
        <Line key={days[0]?.date} days={days} {...props} />
      ))}
    </div>
  );
}

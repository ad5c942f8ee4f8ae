import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import classes from './Calendar.module.css';
import type { Day } from './days';
import type { Roving } from './useRovingDays';

interface DayHeadProps {
  day: Day;
  style: CSSProperties;
  today: boolean;
  roving: Roving;
  /** Undefined when nothing comes of choosing the day. */
  onChoose?: () => void;
  label?: (day: string) => string;
  children: ReactNode;
}

/** The name of a day; a button when something can be made for it. */
export function DayHead({ day, style, today, roving, onChoose, label, children }: DayHeadProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const className = `${classes.head} ${today ? classes.today : ''}`;
  if (!onChoose) {
    return (
      <div className={className} style={style}>
        {children}
      </div>
    );
  }
  const named = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day.date));
  return (
    <button
      type="button"
      className={className}
      style={style}
      aria-label={label ? label(named) : t('calendar.exceptionOn', { day: named })}
      onClick={onChoose}
      {...roving}
    >
      {children}
    </button>
  );
}

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
  children: ReactNode;
}

/** The name of a day; a button when an exception can be made for it. */
export function DayHead({ day, style, today, roving, onChoose, children }: DayHeadProps) {
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
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <button
      type="button"
      className={className}
      style={style}
      aria-label={t('calendar.exceptionOn', { day: full.format(Date.parse(day.date)) })}
      onClick={onChoose}
      {...roving}
    >
      {children}
    </button>
  );
}

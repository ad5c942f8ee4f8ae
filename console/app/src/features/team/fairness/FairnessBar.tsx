import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import type { FairnessEntry } from './api';
import { Bar } from './Bar';
import classes from './Fairness.module.css';
import { anHour, shareOf } from './shareOf';

interface FairnessBarProps {
  entry: FairnessEntry;
  /** The hours of whoever had most. */
  most: number;
}

/** The words say all that the bars show. */
export function FairnessBar({ entry, most }: FairnessBarProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const comparable = entry.hours >= anHour;
  const shares = [
    ['nights', entry.nightHours],
    ['weekends', entry.weekendHours],
    ['holidays', entry.holidayHours],
  ] as const;
  return (
    <li>
      <div className={classes.head}>
        <span className={classes.name}>{entry.personName}</span>
        <span className="numeric">
          {number.format(entry.hours)} {t('time.h')} · {t('team.fairness.shifts', { count: entry.shifts })}
        </span>
      </div>
      <Bar share={shareOf(entry.hours, most)} />
      <div className={classes.shares}>
        {shares.map(([kind, hours]) => (
          <div key={kind}>
            <div className={`${classes.small} numeric`}>
              {t(`team.fairness.${kind}`)}: {number.format(hours)} {t('time.h')}
              {comparable && ` (${percent.format(shareOf(hours, entry.hours))})`}
            </div>
            <Bar share={comparable ? shareOf(hours, entry.hours) : 0} kind={kind} />
          </div>
        ))}
        <div className={`${classes.small} numeric`}>
          {t('team.fairness.pages', { count: entry.pages })}
          {entry.pages > 0 && `, ${t('team.fairness.nightPages', { count: entry.nightPages })}`}
        </div>
      </div>
    </li>
  );
}

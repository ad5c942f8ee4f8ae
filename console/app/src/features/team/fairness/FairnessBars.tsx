import { useTranslation } from 'react-i18next';
import type { FairnessEntry } from './api';
import { FairnessBar } from './FairnessBar';
import classes from './Fairness.module.css';

/** One bar for each person; the longest belongs to whoever had most hours. */
export function FairnessBars({ entries }: { entries: FairnessEntry[] }) {
  const { t } = useTranslation();
  const most = Math.max(...entries.map(({ hours }) => hours));
  return (
    <ul className={classes.list} aria-label={t('team.fairness.title')}>
      {entries.map((entry) => (
        <FairnessBar key={entry.personId} entry={entry} most={most} />
      ))}
    </ul>
  );
}

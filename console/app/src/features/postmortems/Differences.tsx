import { useTranslation } from 'react-i18next';
import classes from './Postmortem.module.css';
import type { Difference } from './sections';

/** What is new and what is gone, told by more than colour. */
export function Differences({ of }: { of: Difference[] }) {
  const { t } = useTranslation();
  if (of.every(({ kind }) => kind === 'SAME')) return <p className={classes.differences}>{t('documents.same')}</p>;
  return (
    <div className={classes.differences}>
      {of.map(({ kind, text }, index) =>
        kind === 'ADDED' ? (
          <ins key={index} className={classes.added}>
            {text}
          </ins>
        ) : kind === 'REMOVED' ? (
          <del key={index} className={classes.removed}>
            {text}
          </del>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </div>
  );
}

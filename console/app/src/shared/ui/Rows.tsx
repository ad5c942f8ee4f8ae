import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './Rows.module.css';

interface RowsProps {
  label: string;
  /** Titles begin below one another; every row has something before and at its side. */
  aligned?: boolean;
  children: ReactNode;
}

/** A dense list; each row is one link with its own buttons beside it. */
export function Rows({ label, aligned, children }: RowsProps) {
  return (
    <ul className={`${classes.list} ${aligned ? classes.aligned : ''}`} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  to?: string;
  title: ReactNode;
  meta?: ReactNode;
  before?: ReactNode;
  side?: ReactNode;
  /** By which the row is found again, to put the keyboard on it. */
  rowId?: string;
  /** Whether it is one of those chosen. */
  chosen?: boolean;
  onFocus?: () => void;
}

export function Row({ to, title, meta, before, side, rowId, chosen, onFocus }: RowProps) {
  return (
    <li data-row={rowId} onFocus={onFocus}>
      <div className={`${classes.row} ${to ? classes.linked : ''} ${chosen ? classes.chosen : ''}`}>
        {before && <div className={classes.before}>{before}</div>}
        <div className={classes.main}>
          {to ? (
            <Link to={to} className={classes.title}>
              {title}
            </Link>
          ) : (
            <span className={classes.plain}>{title}</span>
          )}
          {meta && <div className={classes.meta}>{meta}</div>}
        </div>
        {side && <div className={classes.side}>{side}</div>}
      </div>
    </li>
  );
}

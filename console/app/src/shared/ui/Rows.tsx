import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './Rows.module.css';

/** A dense list; each row is one link with its own buttons beside it. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
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
}

export function Row({ to, title, meta, before, side }: RowProps) {
  return (
    <li>
      <div className={`${classes.row} ${to ? classes.linked : ''}`}>
        {before && <div className={classes.side}>{before}</div>}
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

import type { ReactNode } from 'react';
import classes from './FilterRow.module.css';

/** Fields that narrow a list: in rows on a desk, two beside one another on a telephone. */
export function FilterRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

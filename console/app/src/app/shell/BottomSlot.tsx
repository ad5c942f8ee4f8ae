import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './Shell.module.css';

interface Slot {
  /** Where a page's own bar goes; null before the shell is drawn. */
  place: HTMLElement | null;
  /** Says that a page's own bar stands there. */
  take: (taken: boolean) => void;
}

export const SlotContext = createContext<Slot>({ place: null, take: () => undefined });

/** A page's own bar at the lower edge of a telephone, in place of the navigation, which stays in the menu. */
export function BottomSlot({ label, children }: { label: string; children: ReactNode }) {
  const { place, take } = useContext(SlotContext);
  useEffect(() => {
    take(true);
    return () => take(false);
  }, [take]);
  if (!place) return null;
  return createPortal(
    <nav className={classes.bottom} aria-label={label}>
      {children}
    </nav>,
    place,
  );
}

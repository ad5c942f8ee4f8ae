import { AppShell } from '@mantine/core';
import { BottomBar } from './BottomBar';
import { footEnds } from './foot';
import classes from './Shell.module.css';

interface LowerEdgeProps {
  /** Whether a page's own bar stands there. */
  taken: boolean;
  /** Told where such a bar goes. */
  placed: (place: HTMLElement | null) => void;
  onMore: () => void;
}

/** The bar at the lower edge: of the page that is shown, or the usual one. */
export function LowerEdge({ taken, placed, onMore }: LowerEdgeProps) {
  return (
    <AppShell.Footer hiddenFrom={footEnds(taken)}>
      <div ref={placed} className={classes.slot} />
      {!taken && <BottomBar onMore={onMore} />}
    </AppShell.Footer>
  );
}

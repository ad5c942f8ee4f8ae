package dev.muster.oncall.rotation;

import java.time.LocalDateTime;

/**
 * Numbers the turns of a rotation: 0 is the one that begins with its start, those before it are
 * negative.
 */
interface TurnGrid {
  /** The turn into which a time on the wall falls. */
  long turnAt(LocalDateTime local);

  /** When a turn begins, on the wall; the one before it ends there. */
  LocalDateTime startOf(long turn);
}

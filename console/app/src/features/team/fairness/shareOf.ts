import type { FairnessEntry } from './api';

/** Below it shares are noise. */
export const anHour = 1;

/** A part of a whole from 0 to 1; of nothing it is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/** Whether the record is long enough to compare people by. */
export function tellsSomething(entries: FairnessEntry[]): boolean {
  return entries.reduce((sum, { hours }) => sum + hours, 0) >= anHour;
}

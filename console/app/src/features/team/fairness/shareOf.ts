import type { FairnessEntry } from './api';

/** Below it shares are noise. */
export const anHour = 1;

/** A part of a whole from 0 to 1; of nothing it is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/** Whether the record is long enough to compare people by; a page is always worth showing. */
export function tellsSomething(entries: FairnessEntry[]): boolean {
  const hours = entries.reduce((sum, entry) => sum + entry.hours, 0);
  return hours >= anHour || entries.some(({ pages }) => pages > 0);
}

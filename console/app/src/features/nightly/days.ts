import { Temporal } from 'temporal-polyfill';
import type { Hole } from './api';

export type DayState = 'reached' | 'lastResort' | 'nobody';

/** A day of the reader's calendar, and the worst that holds for a part of it. */
export interface Day {
  date: string;
  state: DayState;
}

/** How far ahead a night looks. */
const daysAhead = 30;

/**
 * The days from a check on.
 *
 * @param zone in which days begin and end
 */
export function days(checkedAt: string, holes: Hole[], zone: string): Day[] {
  const first = Temporal.Instant.from(checkedAt).toZonedDateTimeISO(zone).toPlainDate();
  return Array.from({ length: daysAhead }, (_, index) => {
    const date = first.add({ days: index });
    const from = date.toZonedDateTime(zone).epochMilliseconds;
    const until = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    const within = holes.filter((hole) => Date.parse(hole.from) < until && Date.parse(hole.until) > from);
    return { date: date.toString(), state: worst(within) };
  });
}

function worst(holes: Hole[]): DayState {
  if (holes.some(({ lastResort }) => !lastResort)) return 'nobody';
  return holes.length > 0 ? 'lastResort' : 'reached';
}

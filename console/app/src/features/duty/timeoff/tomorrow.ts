import { Temporal } from 'temporal-polyfill';
import type { Span } from '../spanValues';

/** The whole next day in a zone, however many hours it has. */
export function tomorrow(now: number, zone: string): Span {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  const start = today.add({ days: 1 }).startOfDay();
  return { start: start.toInstant().toString(), end: start.add({ days: 1 }).startOfDay().toInstant().toString() };
}

import type { Range } from '../../schedules/api';

export const periods = ['30', '90', '365'] as const;

const minute = 60_000;
const day = 86_400_000;

/** The last days up to this minute. */
export function lastDays(days: number, now: number): Range {
  const until = Math.floor(now / minute) * minute;
  return { since: new Date(until - days * day).toISOString(), until: new Date(until).toISOString() };
}

import { Temporal } from 'temporal-polyfill';

/** When an alert is thought to open. */
export const picks = ['now', 'tonight', 'sunday', 'other'] as const;
export type Pick = (typeof picks)[number];

/** The next time at which a wall clock in the zone shows this hour; on that day of the week, 1 for Monday, when given. */
function next(now: number, zone: string, hour: number, dayOfWeek?: number): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  for (let day = 0; day <= 7; day += 1) {
    const candidate = here.toPlainDate().add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime: { hour } });
    const fits = dayOfWeek === undefined || candidate.dayOfWeek === dayOfWeek;
    if (fits && candidate.epochMilliseconds > now) return candidate.toInstant().toString();
  }
  throw new Error('a week has all days');
}

/** Three in the morning, when nobody wants to be the first to notice that nobody is on call. */
export function tonight(now: number, zone: string): string {
  return next(now, zone, 3);
}

/** Noon of the next Sunday. */
export function sunday(now: number, zone: string): string {
  return next(now, zone, 12, 7);
}

import { Temporal } from 'temporal-polyfill';

const early = 5;
const workBegins = 9;

/** When work begins after this night: nine o'clock of tomorrow, of today for somebody who is still up. */
export function morning(now: number, zone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const day = here.hour < early ? here.toPlainDate() : here.toPlainDate().add({ days: 1 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: workBegins } }).epochMilliseconds;
}

import { Temporal } from 'temporal-polyfill';
import type { IncidentFilter } from './filter';

/** From when to when trouble began, as instants for the service; days are the reader's. */
export function periodOf({ days, day }: Pick<IncidentFilter, 'days' | 'day'>, now: number, zone: string): { from?: string; to?: string } {
  if (day) {
    const date = Temporal.PlainDate.from(day);
    return { from: midnight(date, zone), to: midnight(date.add({ days: 1 }), zone) };
  }
  if (!days) return {};
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return { from: midnight(today.subtract({ days }), zone) };
}

function midnight(date: Temporal.PlainDate, zone: string): string {
  return new Date(date.toZonedDateTime(zone).epochMilliseconds).toISOString();
}

import { Temporal } from 'temporal-polyfill';

/** An instant as the value of a datetime-local field in a zone. */
export function toLocalInput(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The instant that a datetime-local field means in a zone; undefined while it is incomplete. */
export function fromLocalInput(value: string, zone: string): string | undefined {
  if (!value) return undefined;
  try {
    return Temporal.PlainDateTime.from(value).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return undefined;
  }
}

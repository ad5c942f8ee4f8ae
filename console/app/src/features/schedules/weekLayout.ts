import { Temporal } from 'temporal-polyfill';

export interface ShiftLike {
  personId: string;
  personName: string;
  start: string;
  end: string;
  overrideId?: string | null;
}

export interface DayColumn {
  /** yyyy-mm-dd in the schedule's zone. */
  date: string;
  weekday: number;
  /** Where the day begins and how wide it is, in per cent of the whole; a day may have 23 or 25 hours. */
  left: number;
  width: number;
}

export interface Segment {
  shift: ShiftLike | null;
  left: number;
  width: number;
}

export interface WeekLayout {
  since: string;
  until: string;
  days: DayColumn[];
  /** In order and without holes: a segment without a shift has nobody on call. */
  segments: Segment[];
}

/** The days from `first` on in a zone, as exact instants; correct when clocks change on the way. */
export function rangeOf(first: string, count: number, zone: string): { since: string; until: string } {
  const since = Temporal.PlainDate.from(first).toZonedDateTime(zone);
  return { since: since.toInstant().toString(), until: since.add({ days: count }).toInstant().toString() };
}

/** The Monday at or before a moment in a zone. */
export function mondayOf(at: number, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

export function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function layout(shifts: ShiftLike[], first: string, count: number, zone: string): WeekLayout {
  const { since, until } = rangeOf(first, count, zone);
  const start = Date.parse(since);
  const length = Date.parse(until) - start;
  const share = (at: number) => ((Math.min(Math.max(at, start), start + length) - start) / length) * 100;

  const days = Array.from({ length: count }, (_, index) => {
    const day = Temporal.PlainDate.from(first).add({ days: index });
    const left = share(day.toZonedDateTime(zone).epochMilliseconds);
    const right = share(day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
    return { date: day.toString(), weekday: day.dayOfWeek, left, width: right - left };
  });

  const segments: Segment[] = [];
  let reached = 0;
  for (const shift of [...shifts].sort((a, b) => a.start.localeCompare(b.start))) {
    const left = share(Date.parse(shift.start));
    const right = share(Date.parse(shift.end));
    if (right <= left) continue;
    if (left > reached) segments.push({ shift: null, left: reached, width: left - reached });
    segments.push({ shift, left, width: right - left });
    reached = right;
  }
  if (reached < 100) segments.push({ shift: null, left: reached, width: 100 - reached });
  return { since, until, days, segments };
}

/** The same person keeps the same colour everywhere: an index into a palette. */
export function colourIndex(personId: string, colours: number): number {
  let hash = 0;
  for (const character of personId) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % colours;
}

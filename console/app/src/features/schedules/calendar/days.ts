import { Temporal } from 'temporal-polyfill';

export type View = 'day' | 'weeks' | 'month';

export interface Day {
  /** yyyy-mm-dd in the zone of the calendar. */
  date: string;
  /** 1 is Monday. */
  weekday: number;
  /** Epoch milliseconds. */
  since: number;
  until: number;
  /** How much longer than 24 hours; not 0 when clocks change. */
  extraMinutes: number;
}

const ordinary = 24 * 60;

export function dayAt(date: string, zone: string): Day {
  const day = Temporal.PlainDate.from(date);
  const since = day.toZonedDateTime(zone).epochMilliseconds;
  const until = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return { date, weekday: day.dayOfWeek, since, until, extraMinutes: (until - since) / 60_000 - ordinary };
}

export function daysFrom(first: string, count: number, zone: string): Day[] {
  return Array.from({ length: count }, (_, index) => dayAt(plusDays(first, index), zone));
}

function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The Monday at or before a day. */
export function mondayOf(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** The days of a view that shows a date, one list for each line of the calendar. */
export function linesOf(view: View, date: string, zone: string, narrow: boolean): Day[][] {
  switch (view) {
    case 'day':
      return [[dayAt(date, zone)]];
    case 'weeks': {
      const days = daysFrom(mondayOf(date), 14, zone);
      return narrow ? [days.slice(0, 7), days.slice(7)] : [days];
    }
    case 'month':
      return weeksOfMonth(date).map((monday) => daysFrom(monday, 7, zone));
  }
}

function weeksOfMonth(date: string): string[] {
  const first = Temporal.PlainDate.from(date).with({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 }).toString();
  const mondays: string[] = [];
  for (let monday = mondayOf(first.toString()); monday <= last; monday = plusDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/** The date to show after a step back (-1) or forward (1). */
export function stepped(view: View, date: string, by: -1 | 1): string {
  const day = Temporal.PlainDate.from(date);
  switch (view) {
    case 'day':
      return day.add({ days: by }).toString();
    case 'weeks':
      return day.add({ weeks: by }).toString();
    case 'month':
      return day.with({ day: 1 }).add({ months: by }).toString();
  }
}

/** What all lines show together, as instants for the services. */
export function rangeOf(lines: Day[][]): { since: string; until: string } {
  const days = lines.flat();
  const instant = (at: number) => new Date(at).toISOString();
  return { since: instant(days[0]?.since ?? 0), until: instant(days.at(-1)?.until ?? 0) };
}

/** Every third hour that the clock of a day shows, with its instant. */
export function hoursOf(day: Day, zone: string): { at: number; hour: number }[] {
  const hours: { at: number; hour: number }[] = [];
  for (let at = day.since; at < day.until; at += 30 * 60_000) {
    const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    if (clock.minute === 0 && clock.hour % 3 === 0 && hours.at(-1)?.hour !== clock.hour) hours.push({ at, hour: clock.hour });
  }
  return hours;
}

/** The nearest step of a day's own hours, counted from its midnight. */
export function snapped(at: number, days: Day[], stepMinutes: number): number {
  const day = days.find(({ since, until }) => at >= since && at < until) ?? (at < (days[0]?.since ?? 0) ? days[0] : days.at(-1));
  if (!day) return at;
  const step = stepMinutes * 60_000;
  const near = day.since + Math.round((at - day.since) / step) * step;
  return Math.min(Math.max(near, day.since), day.until);
}

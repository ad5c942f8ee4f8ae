import { Temporal } from 'temporal-polyfill';
import type { DayCount, HourCount } from './api';

export type Severity = DayCount['severity'];
export const severities: Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];

export interface Cell {
  /** yyyy-mm-dd. */
  date: string;
  total: number;
  /** Of the day's worst incident; missing when there was none. */
  worst?: Severity;
}

export interface Month {
  /** yyyy-mm. */
  month: string;
  counts: Record<Severity, number>;
  total: number;
}

/** The weeks of a year up to and with a day, Monday first; the first and the last may be shorter. */
export function weeksUpTo(last: string, counts: DayCount[]): Cell[][] {
  const byDay = new Map<string, DayCount[]>();
  for (const count of counts) byDay.set(count.day, [...(byDay.get(count.day) ?? []), count]);
  const end = Temporal.PlainDate.from(last);
  const weeks: Cell[][] = [];
  for (let day = firstOf(last); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (weeks.length === 0 || day.dayOfWeek === 1) weeks.push([]);
    weeks.at(-1)?.push(cell(day.toString(), byDay.get(day.toString()) ?? []));
  }
  return weeks;
}

/** The first day of the year that ends with a day, whose last day is that day. */
export function firstOf(last: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(last).subtract({ years: 1 }).add({ days: 1 });
}

function cell(date: string, counts: DayCount[]): Cell {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return { date, total, worst: severities.find((severity) => counts.some((count) => count.severity === severity)) };
}

/** The months in which something began, the latest first. */
export function monthsOf(counts: DayCount[]): Month[] {
  const months = new Map<string, Month>();
  for (const { day, severity, count } of counts) {
    const month = day.slice(0, 7);
    const known = months.get(month) ?? { month, counts: { SEV1: 0, SEV2: 0, SEV3: 0, SEV4: 0 }, total: 0 };
    known.counts[severity] += count;
    known.total += count;
    months.set(month, known);
  }
  return [...months.values()].sort((one, other) => other.month.localeCompare(one.month));
}

/** Short names of the days of a week, Monday first. */
export function weekdays(language: string): string[] {
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2026, 0, 5 + day)));
}

/** Counts by weekday, Monday first, and hour. */
export function weekOf(counts: HourCount[]): number[][] {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, count } of counts) {
    const day = week[weekday - 1];
    if (day) day[hour] = (day[hour] ?? 0) + count;
  }
  return week;
}

/** How strongly to draw a count: 0 for none to 4 for the most. */
export function level(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4));
}

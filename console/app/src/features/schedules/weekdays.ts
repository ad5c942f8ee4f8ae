import type { Weekday } from './api';

export const weekdays: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const aMonday = Date.UTC(2026, 0, 5);
const day = 86_400_000;

/** Names of the days of the week in a language. */
export function weekdayNames(language: string, length: 'short' | 'long'): Record<Weekday, string> {
  const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
  return Object.fromEntries(weekdays.map((name, index) => [name, format.format(aMonday + index * day)])) as Record<Weekday, string>;
}

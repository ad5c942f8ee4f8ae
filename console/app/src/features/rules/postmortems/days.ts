import type { weekDays } from '../model';

/** A Monday, from which the names of days are taken. */
const monday = Date.UTC(2024, 0, 1);
const day = 86_400_000;

/** What a day of the week is called, as lists write it. */
export function weekDayName(name: (typeof weekDays)[number], names: readonly string[], language: string): string {
  const at = new Date(monday + names.indexOf(name) * day);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

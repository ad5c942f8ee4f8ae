import type { DayOff } from './api';

const line = /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/;

/** Days as lines that people write: the day, then its name. */
export function linesOf(days: DayOff[]): string {
  return days.map(({ day, name }) => `${day} ${name}`).join('\n');
}

/** What the lines say; nothing when one of them says neither day nor name. */
export function daysIn(lines: string): DayOff[] | undefined {
  const days = lines
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => line.exec(each))
    .map((found) => (found && !Number.isNaN(Date.parse(found[1] ?? '')) ? { day: found[1] ?? '', name: found[2] ?? '' } : undefined));
  return days.every((each) => each !== undefined) ? days : undefined;
}

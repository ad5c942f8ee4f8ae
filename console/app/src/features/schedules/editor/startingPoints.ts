import { Temporal } from 'temporal-polyfill';
import { mondayOf } from '../calendar/days';
import type { Weekday } from '../api';
import { weekdays } from '../weekdays';
import { newKey, slotOf, type LayerValues, type WindowValues } from './values';

export const startingPoints = ['weekly', 'daily', 'followTheSun', 'nightsAndWeekends', 'empty'] as const;
export type StartingPoint = (typeof startingPoints)[number];

export interface Starter {
  id: string;
  zone: string;
}

interface Beginning {
  people: Starter[];
  /** Of the schedule. */
  zone: string;
  /** yyyy-mm-dd. */
  today: string;
  /** In the reader's language. */
  name: (layer: string) => string;
}

const hour = 60;

/** Layers to begin with; everything about them can be changed afterwards. */
export function layersFor(point: StartingPoint, beginning: Beginning): LayerValues[] {
  const { people, zone, today, name } = beginning;
  const base = { zone, start: `${mondayOf(today)}T09:00`, slots: slots(people) };
  switch (point) {
    case 'weekly':
      return [layer({ ...base, name: name('weekly'), type: 'WEEKLY' })];
    case 'daily':
      return [layer({ ...base, name: name('daily'), type: 'DAILY' })];
    case 'followTheSun':
      return followTheSun(beginning);
    case 'nightsAndWeekends':
      return nightsAndWeekends(beginning);
    case 'empty':
      return [layer({ ...base, name: '', type: 'WEEKLY', slots: [] })];
  }
}

/** A layer in which nothing is special. */
export function layer(part: Pick<LayerValues, 'name' | 'zone' | 'start'> & Partial<LayerValues>): LayerValues {
  return {
    key: newKey(),
    priority: 0,
    type: 'WEEKLY',
    length: 1,
    shiftMinutes: null,
    days: [],
    calendarTurns: false,
    weekStart: 'MONDAY',
    slots: [],
    windows: [],
    effectiveFrom: '',
    effectiveUntil: '',
    ...part,
  };
}

function slots(people: Starter[]) {
  return people.map(({ id }) => slotOf(id));
}

function window(days: Weekday[], from: string, minutes: number): WindowValues {
  return { key: newKey(), days, from, minutes };
}

/**
 * Working days of eight hours in three zones. Summer time moves them against each other: the first
 * hides what the others overlap, and the last goes on for an hour that counts only when it is a gap.
 */
const sites = [
  { zone: 'Asia/Singapore', name: 'asia', priority: 2, minutes: 8 * hour },
  { zone: 'Europe/London', name: 'europe', priority: 1, minutes: 8 * hour },
  { zone: 'America/Los_Angeles', name: 'america', priority: 0, minutes: 9 * hour },
];

function followTheSun({ people, today, name }: Beginning): LayerValues[] {
  const teams = dealt(people, today);
  return sites.map((site, index) =>
    layer({
      name: name(site.name),
      zone: site.zone,
      priority: site.priority,
      start: `${mondayOf(today)}T09:00`,
      slots: slots(teams[index] ?? []),
      windows: [window(weekdays, '09:00', site.minutes)],
    }),
  );
}

/** Everybody to the site nearest to their own zone; in turn when one would stay empty. */
function dealt(people: Starter[], today: string): Starter[][] {
  const near = sites.map((site) => people.filter((person) => nearest(person.zone, today) === site.zone));
  if (near.every((team) => team.length > 0)) return near;
  return sites.map((_, index) => people.filter((__, place) => place % sites.length === index));
}

function nearest(zone: string, today: string): string {
  const own = offset(zone, today);
  const apart = (other: string) => {
    const distance = Math.abs(offset(other, today) - own) % 24;
    return Math.min(distance, 24 - distance);
  };
  return sites.reduce((best, site) => (apart(site.zone) < apart(best) ? site.zone : best), 'Europe/London');
}

function offset(zone: string, today: string): number {
  return Temporal.PlainDate.from(today).toZonedDateTime(zone).offsetNanoseconds / 3.6e12;
}

function nightsAndWeekends({ people, zone, today, name }: Beginning): LayerValues[] {
  const monday = mondayOf(today);
  const working = weekdays.slice(0, 5);
  const later = (by: number) => slots([...people.slice(by), ...people.slice(0, by)]);
  const third = Math.ceil(people.length / 3);
  return [
    layer({ zone, start: `${monday}T09:00`, name: name('days'), slots: later(0), windows: [window(working, '09:00', 9 * hour)] }),
    layer({ zone, start: `${monday}T18:00`, name: name('nights'), slots: later(third), windows: [window(working, '18:00', 15 * hour)] }),
    layer({ zone, start: `${monday}T09:00`, name: name('weekends'), slots: later(2 * third), windows: [window(['SATURDAY'], '09:00', 48 * hour)] }),
  ];
}

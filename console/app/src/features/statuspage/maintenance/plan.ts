import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import type { Maintenance, MaintenancePlan, Words } from './api';

export const switchNames = [
  'autoStart',
  'autoComplete',
  'componentsAtStart',
  'componentsAtEnd',
  'remind',
  'tellStart',
  'tellEnd',
] as const;

export interface PlanValues {
  title: Words;
  body: Words;
  componentIds: string[];
  /** Values of datetime-local fields in the reader's zone. */
  scheduledFor: string;
  scheduledUntil: string;
  switches: Record<(typeof switchNames)[number], boolean>;
  deliver: boolean;
  publish: boolean;
}

/** Epoch milliseconds. */
export interface Window {
  start: number;
  end: number;
}

const hour = 3_600_000;

/** The first full hour that is at least an hour ahead, for two hours. */
export function windowAfter(now: number): Window {
  const start = Math.ceil((now + hour) / hour) * hour;
  return { start, end: start + 2 * hour };
}

/** Two hours of a day: from its beginning, or from the next full hour when it has begun. */
export function windowOfDay(day: { since: number }, now: number): Window {
  return day.since > now ? { start: day.since, end: day.since + 2 * hour } : windowAfter(now);
}

export function windowOf({ scheduledFor, scheduledUntil }: Maintenance): Window {
  return { start: Date.parse(scheduledFor), end: Date.parse(scheduledUntil) };
}

export function emptyWords(languages: string[]): Words {
  return Object.fromEntries(languages.map((language) => [language, '']));
}

export function filled(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
}

export function valuesOf(window: Window, zone: string, languages: string[], present?: Maintenance): PlanValues {
  return {
    title: { ...emptyWords(languages), ...present?.title },
    body: emptyWords(languages),
    componentIds: Object.keys(present?.components ?? {}),
    scheduledFor: toLocalInput(window.start, zone),
    scheduledUntil: toLocalInput(window.end, zone),
    switches: Object.fromEntries(
      switchNames.map((name) => [name, present?.switches[name] ?? true]),
    ) as PlanValues['switches'],
    deliver: true,
    publish: true,
  };
}

export function planOf({ title, body, componentIds, scheduledFor, scheduledUntil, switches, deliver }: PlanValues, zone: string): MaintenancePlan {
  return {
    title: filled(title),
    body: filled(body),
    componentIds,
    scheduledFor: fromLocalInput(scheduledFor, zone) ?? '',
    scheduledUntil: fromLocalInput(scheduledUntil, zone) ?? '',
    switches,
    deliver,
  };
}

/** A field's time, later by some hours on the clock of the zone; unchanged while it is incomplete. */
export function shifted(value: string, zone: string, hours: number): string {
  const at = fromLocalInput(value, zone);
  return at ? toLocalInput(Date.parse(at) + hours * hour, zone) : value;
}

/** A field's time in UTC; a dash while it is incomplete. */
export function inUtc(value: string, zone: string): string {
  const at = fromLocalInput(value, zone);
  return at ? at.slice(0, 16).replace('T', ' ') : '–';
}

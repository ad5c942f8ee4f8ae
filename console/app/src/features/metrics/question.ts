import { Temporal } from 'temporal-polyfill';

/** What the page is asked, as it stands in the address. */
export interface Question {
  days: number;
  /** First and last day, in place of the days before now; both or neither. */
  from?: string;
  to?: string;
  severity?: Severity;
  serviceId?: string;
  teamId?: string;
  drills?: boolean;
  step: Step;
  reading: Reading;
}

/** A part of what was asked, such as one week or one severity. */
export interface Part {
  /** What it is called. */
  label: string;
  since?: string;
  until?: string;
  severity?: Severity;
  serviceId?: string;
  teamId?: string;
}

export const periods = [7, 30, 90, 365] as const;
export const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;
export const steps = ['WEEK', 'MONTH'] as const;
export const readings = ['OPERATIONAL', 'CALENDAR'] as const;

export type Severity = (typeof severities)[number];
type Step = (typeof steps)[number];
type Reading = (typeof readings)[number];

const day = 86_400_000;
const longest = 1099;

/** Reads an address; what it does not say, or what cannot be, is as usual. */
export function questionOf(search: Record<string, unknown>): Question {
  const [from, to] = [dayIn(search.from), dayIn(search.to)];
  return {
    days: periods.find((days) => days === Number(search.days)) ?? 90,
    ...(from && to && !wrongPeriod(from, to) ? { from, to } : {}),
    severity: severities.find((severity) => severity === search.severity),
    serviceId: idOf(search.serviceId),
    teamId: idOf(search.teamId),
    drills: search.drills === true || search.drills === 'true' ? true : undefined,
    step: steps.find((step) => step === search.step) ?? 'WEEK',
    reading: readings.find((reading) => reading === search.reading) ?? 'OPERATIONAL',
  };
}

/** What is wrong with two days as a period: in the wrong order, or more than three years apart. */
export function wrongPeriod(from: string, to: string): 'order' | 'long' | undefined {
  const days = Temporal.PlainDate.from(from).until(to).days;
  if (days < 0) return 'order';
  return days > longest ? 'long' : undefined;
}

/** The parameters of a question: days from midnight to midnight in the zone, or those before now from midnight UTC. */
export function asked({ days, from, to, ...rest }: Question, zone: string) {
  if (from && to) return { ...rest, zone, since: midnight(from, zone), until: midnight(to, zone, 1) };
  return { ...rest, zone, since: new Date(Math.floor(Date.now() / day) * day - days * day).toISOString() };
}

/** The same of the equally long period before. */
export function askedBefore(question: Question, zone: string) {
  const { since, ...rest } = asked(question, zone);
  const until = 'until' in rest ? rest.until : new Date(Math.floor(Date.now() / day) * day + day).toISOString();
  return { ...rest, since: new Date(2 * Date.parse(since) - Date.parse(until)).toISOString(), until: since };
}

function midnight(date: string, zone: string, later = 0): string {
  return Temporal.PlainDate.from(date).add({ days: later }).toZonedDateTime(zone).toInstant().toString();
}

function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^(19[7-9]|20|21)\d{1,2}-\d\d-\d\d$/.test(value)) return undefined;
  return Number.isNaN(Date.parse(value)) ? undefined : value;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined;
}

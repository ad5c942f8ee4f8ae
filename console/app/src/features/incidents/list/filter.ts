import { Temporal } from 'temporal-polyfill';
import type { Incident } from '../../../api/clients';

export const phases = ['open', 'resolved', 'all'] as const;
export type Phase = (typeof phases)[number];

export const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const satisfies Incident['Severity'][];
export const periods = [7, 30, 90, 365] as const;

/** Which incidents a list shows. */
export interface IncidentFilter {
  phase: Phase;
  /** None for all. */
  severity?: Incident['Severity'][];
  serviceId?: string;
  teamId?: string;
  commanderId?: string;
  /** Only those in which the reader has or had a role. */
  mine?: boolean;
  /** Only drills, or none; both when left out. */
  drill?: boolean;
  /** How many days back trouble may have begun. */
  days?: number;
  /** One calendar day in the reader's zone, as yyyy-mm-dd, instead. */
  day?: string;
}

/** What an address says, whatever somebody wrote into it. */
export function incidentFilter(search: Record<string, unknown>): IncidentFilter {
  const named = [search.severity].flat();
  const id = (value: unknown) => (typeof value === 'string' && /^[\da-f-]{36}$/i.test(value) ? value : undefined);
  return compact({
    phase: phases.find((known) => known === search.phase) ?? 'open',
    severity: severities.filter((known) => named.includes(known)),
    serviceId: id(search.serviceId),
    teamId: id(search.teamId),
    commanderId: id(search.commanderId),
    mine: search.mine === true,
    drill: typeof search.drill === 'boolean' ? search.drill : undefined,
    days: typeof search.days === 'number' && search.days > 0 && search.days <= 3660 ? Math.floor(search.days) : undefined,
    day: typeof search.day === 'string' && isDay(search.day) ? search.day : undefined,
  });
}

/** Whether the calendar has such a day; the parser of `Date` makes 2 March of 30 February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Boolean(Temporal.PlainDate.from(text));
  } catch {
    return false;
  }
}

/** Without the parts that narrow nothing, so that addresses stay short. */
export function compact(filter: IncidentFilter): IncidentFilter {
  const { phase, severity, serviceId, teamId, commanderId, mine, drill, days, day } = filter;
  return {
    phase,
    ...(severity?.length && { severity }),
    ...(serviceId && { serviceId }),
    ...(teamId && { teamId }),
    ...(commanderId && { commanderId }),
    ...(mine && { mine }),
    ...(drill !== undefined && { drill }),
    ...(day ? { day } : days && { days }),
  };
}

/** Whether it shows less than all that is open. */
export const isNarrowed = (filter: IncidentFilter): boolean => filter.phase !== 'open' || Object.keys(filter).length > 1;

/** The same for keeping: a calendar day is not kept, it would soon show nothing. */
export function savedQuery(filter: IncidentFilter): Incident['SavedQuery'] {
  const { phase, days, ...rest } = { ...filter, day: undefined };
  return { state: [phase], ...rest, ...(days && { lastDays: days }) };
}

/** The filter that was kept. */
export function keptFilter({ state, lastDays, ...rest }: Incident['SavedQuery']): IncidentFilter {
  return incidentFilter({ ...rest, phase: state?.[0], days: lastDays ?? undefined });
}

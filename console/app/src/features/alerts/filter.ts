import type { Alert } from './api';

export const alertPhases = ['open', 'waiting', 'taken', 'resolved', 'all'] as const;
export type AlertPhase = (typeof alertPhases)[number];

export const alertSeverities = ['CRITICAL', 'ERROR', 'WARNING', 'INFO'] as const satisfies Alert['severity'][];

/** Which alerts a list shows. */
export interface AlertFilter {
  phase: AlertPhase;
  serviceId?: string;
  /** Words or a number. */
  q?: string;
  /** None for all. */
  severity?: Alert['severity'][];
  /** Only those that page this person or that they hold. */
  mine?: boolean;
}

/** What an address says, whatever somebody wrote into it. */
export function alertFilter(search: Record<string, unknown>): AlertFilter {
  const named = [search.severity].flat();
  const severity = alertSeverities.filter((known) => named.includes(known));
  return compact({
    phase: alertPhases.find((known) => known === search.phase) ?? 'open',
    serviceId: typeof search.serviceId === 'string' ? search.serviceId : undefined,
    q: typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 200) : undefined,
    severity,
    mine: search.mine === true,
  });
}

/** Without the parts that narrow nothing, so that addresses stay short. */
export function compact({ phase, serviceId, q, severity, mine }: AlertFilter): AlertFilter {
  return {
    phase,
    ...(serviceId && { serviceId }),
    ...(q?.trim() && { q }),
    ...(severity?.length && { severity }),
    ...(mine && { mine }),
  };
}

/** Whether it shows less than all that is open. */
export const isNarrowed = (filter: AlertFilter): boolean => filter.phase !== 'open' || Object.keys(filter).length > 1;

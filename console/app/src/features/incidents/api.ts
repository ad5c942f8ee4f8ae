import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { idempotency, incident, ok, okAs, type Incident } from '../../api/clients';
import { listQuery } from '../../api/pages';
import type { IncidentFilter } from './list/filter';

export type IncidentSummary = Incident['IncidentSummary'];
export type IncidentDetail = Incident['IncidentDetail'];
export type SeverityFacts = Incident['SeverityFacts'];
export type Evaluation = Incident['Evaluation'];

export const incidentsKey = ['incident', 'incidents'];
export const incidentKey = (id: string) => [...incidentsKey, 'one', id];

/** Incidents that a filter lets through; a period as {@link periodOf} gives it. */
export function incidentList(filter: IncidentFilter, period: { from?: string; to?: string } = {}) {
  const { phase, severity, serviceId, teamId, commanderId, mine, drill } = filter;
  const query = { state: [phase], severity, serviceId, teamId, commanderId, mine, drill, ...period };
  return listQuery<IncidentSummary>([...incidentsKey, 'list', query], (cursor) =>
    ok(incident.GET('/api/incident/v1/incidents', { params: { query: { ...query, cursor } } })),
  );
}

export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: incidentKey(id),
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => stabilityEndsIn(state.data, Date.now()),
  });
}

/**
 * Milliseconds until the stability clock of the gate runs out; false while it stands still. Nobody
 * changes anything at that moment, so no event tells of it.
 */
export function stabilityEndsIn(detail: IncidentDetail | undefined, now: number): number | false {
  const gate = detail?.gate;
  const waits = gate?.checks.some(({ check, met }) => check === 'STABLE' && !met);
  if (!waits || !gate?.stableAt) return false;
  // A clock that runs ahead of the server's asks again each second.
  return Math.max(1000, Date.parse(gate.stableAt) - now);
}

export type AlertPlace = Incident['AlertPlace'];

export const alertPlacesKey = ['incident', 'alert-places'];

/** The incident that an alert is in; the service may not have heard of the alert yet. */
export function alertPlaceQuery(alertId: string) {
  return queryOptions({
    queryKey: [...alertPlacesKey, alertId],
    queryFn: () => ok(incident.GET('/api/incident/v1/alerts/{alertId}', { params: { path: { alertId } } })),
    refetchInterval: 10_000,
    retry: false,
  });
}

/** Open incidents that alerts can be put into, the newest first: none that others may not see. */
export const joinableQuery = queryOptions({
  queryKey: [...incidentsKey, 'list', 'joinable'],
  queryFn: () =>
    ok(incident.GET('/api/incident/v1/incidents', { params: { query: { state: ['open'], drill: false, limit: 100 } } })),
  select: ({ items }) => items.filter(({ drill, restricted }) => !drill && !restricted),
});

export interface Declaration {
  title: string;
  summary: string;
  serviceIds: string[];
  severity?: string;
  facts?: SeverityFacts;
  drill: boolean;
  restricted: boolean;
  takeCommand: boolean;
  startedAt?: string;
  publicText?: Record<string, string>;
  alertIds?: string[];
}

export function declare(body: Declaration, key: string): Promise<IncidentSummary> {
  return okAs(incident.POST('/api/incident/v1/incidents', { headers: idempotency(key), body: body as never }));
}

/** Records an incident that is over, with its times. */
export function recordPast(body: Declaration & Record<string, unknown>, key: string): Promise<IncidentSummary> {
  return okAs(
    incident.POST('/api/incident/v1/incidents/retrospective', { headers: idempotency(key), body: body as never }),
  );
}

/** What the severity policy says about facts. */
export function evaluationQuery(facts: SeverityFacts) {
  return queryOptions({
    queryKey: ['incident', 'evaluation', facts],
    queryFn: (): Promise<Evaluation> => ok(incident.POST('/api/incident/v1/severity-policies/evaluate', { body: facts })),
    placeholderData: keepPreviousData,
  });
}

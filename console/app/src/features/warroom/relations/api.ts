import { queryOptions } from '@tanstack/react-query';
import { incident, ok, okAs, type Incident } from '../../../api/clients';
import { incidentKey, incidentsKey, type IncidentSummary } from '../../incidents/api';

export type Relation = Incident['RelationView'];
export type RelationKind = Incident['RelationKind'];
export type Proposal = Incident['Proposal'];
export type Part = Incident['SplitRequest'];

const below = '/api/incident/v1/incidents/{id}';
const at = (id: string) => ({ params: { path: { id } } });

export const relationsQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'relations'],
    queryFn: () => ok(incident.GET(`${below}/relations`, at(id))),
  });

export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'related'],
    queryFn: () => ok(incident.GET(`${below}/related`, at(id))),
  });

/** The newest incidents, to choose one of them. */
export const newestQuery = queryOptions({
  queryKey: [...incidentsKey, 'list', 'newest'],
  queryFn: () => ok(incident.GET('/api/incident/v1/incidents', { params: { query: { state: ['all'], limit: 20 } } })),
});

export const link = (id: string, body: { kind: RelationKind; incidentId: string; reason?: string }) =>
  ok(incident.POST(`${below}/relations`, { ...at(id), body }));

export const unlink = (id: string, relationId: string, reason: string) =>
  ok(
    incident.POST(`${below}/relations/{relationId}/withdraw`, {
      params: { path: { id, relationId } },
      body: { reason },
    }),
  );

export const split = (id: string, body: Part): Promise<IncidentSummary> =>
  okAs(incident.POST(`${below}/split`, { ...at(id), body }));

export const looseAlertsQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'loose'],
    queryFn: () => ok(incident.GET(`${below}/alerts/loose`, at(id))),
  });

export const attachAlerts = (id: string, alertIds: string[]) =>
  ok(incident.POST(`${below}/alerts`, { ...at(id), body: { alertIds } }));

export const detachAlert = (id: string, alertId: string, reason: string) =>
  ok(incident.POST(`${below}/alerts/{alertId}/detach`, { params: { path: { id, alertId } }, body: { reason } }));

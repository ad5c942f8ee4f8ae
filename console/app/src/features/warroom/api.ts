import { queryOptions } from '@tanstack/react-query';
import { idempotency, incident, ok, type Incident } from '../../api/clients';
import { listQuery } from '../../api/pages';
import { useSend } from '../../shared/forms/useSend';
import { incidentKey, incidentsKey, type IncidentSummary, type SeverityFacts } from '../incidents/api';

export type { IncidentDetail, IncidentSummary } from '../incidents/api';
export type Gate = Incident['GateView'];
export type Check = Incident['CheckView'];
export type Measurement = Incident['MeasurementView'];
export type RoleView = Incident['RoleView'];
export type HandOver = Incident['HandOverView'];
export type Impact = Incident['ImpactRequest'];
export type Update = Incident['UpdateView'];
export type LinkedAlert = Incident['AlertView'];
export type PublicText = Record<string, string>;

const path = (id: string) => ({ path: { id } });

export function updatesList(id: string) {
  return listQuery<Update>([...incidentKey(id), 'updates'], (cursor) =>
    ok(incident.GET('/api/incident/v1/incidents/{id}/updates', { params: { ...path(id), query: { cursor } } })),
  );
}

export function roleHistoryQuery(id: string) {
  return queryOptions({
    queryKey: [...incidentKey(id), 'roles'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/roles', { params: path(id) })),
  });
}

export const takeCommand = (id: string) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/command', { params: path(id) }));

export const assignRole = (id: string, role: string, personId: string, override?: string) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/roles', { params: path(id), body: { role, personId, override } }));

export const endRole = (id: string, role: string, personId: string) =>
  ok(incident.DELETE('/api/incident/v1/incidents/{id}/roles/{role}/{personId}', { params: { path: { id, role, personId } } }));

export const admitMember = (id: string, personId: string) =>
  ok(incident.PUT('/api/incident/v1/incidents/{id}/members/{personId}', { params: { path: { id, personId } } }));

export const dismissMember = (id: string, personId: string) =>
  ok(incident.DELETE('/api/incident/v1/incidents/{id}/members/{personId}', { params: { path: { id, personId } } }));

export const commander = 'commander';

/** Offers a role that one holds; it passes on when the other side accepts. */
export const offerRole = (id: string, body: Incident['OfferRequest']) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/hand-overs', { params: path(id), body }));

export const acceptOffer = (id: string, handOverId: string) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/hand-overs/{handOverId}/accept', { params: { path: { id, handOverId } } }));

/** Ends an offer by either side; without words where there are none. */
export const refuseOffer = (how: 'decline' | 'withdraw') => (id: string, handOverId: string, reason?: string) =>
  ok(
    incident.POST(`/api/incident/v1/incidents/{id}/hand-overs/{handOverId}/${how}`, {
      params: { path: { id, handOverId } },
      body: { reason },
    }),
  );

export const changeState = (id: string, body: { state: string; reason?: string; publicText?: PublicText }) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/state', { params: path(id), body: body as never }));

export const resolve = (id: string, body: { reason?: string; override?: string; publicText?: PublicText }) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/resolve', { params: path(id), body: body as never }));

export const close = (id: string, reason?: string) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/close', { params: path(id), body: { reason } }));

export const cancel = (id: string, body: { kind: string; incidentId?: string; reason: string; publicText?: PublicText }) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/cancel', { params: path(id), body: body as never }));

export const assess = (id: string, facts: SeverityFacts) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/severity/assess', { params: path(id), body: facts }));

export const setSeverity = (id: string, severity: string, reason: string) =>
  ok(
    incident.PUT('/api/incident/v1/incidents/{id}/severity', {
      params: path(id),
      body: { severity, reason } as never,
    }),
  );

export const settleSeverity = (id: string, severity: string, reason: string) =>
  ok(
    incident.PUT('/api/incident/v1/incidents/{id}/severity/final', {
      params: path(id),
      body: { severity, reason } as never,
    }),
  );

export const correctMilestones = (id: string, body: Incident['MilestonesRequest']) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/milestones', { params: path(id), body }));

export const setImpact = (id: string, body: Impact) =>
  ok(incident.PUT('/api/incident/v1/incidents/{id}/impact', { params: path(id), body }));

export const setRootCause = (id: string, cause: string) =>
  ok(incident.PUT('/api/incident/v1/incidents/{id}/root-cause', { params: path(id), body: { cause } }));

export const editIncident = (
  id: string,
  body: { title: string; summary: string; startedAt: string; serviceIds?: string[] },
) =>
  ok(incident.PUT('/api/incident/v1/incidents/{id}', { params: path(id), body }));

export const attest = (id: string, body: { check: string; met: boolean; note: string }) =>
  ok(incident.PUT('/api/incident/v1/incidents/{id}/gate/evidence', { params: path(id), body: body as never }));

export const requestResponders = (id: string, body: { personIds: string[]; teamId?: string; message: string }) =>
  ok(incident.POST('/api/incident/v1/incidents/{id}/responders', { params: path(id), body }));

export const postUpdate = (
  id: string,
  key: string,
  body: { text: string; publicText?: PublicText; nextUpdateAt?: string },
) =>
  ok(
    incident.POST('/api/incident/v1/incidents/{id}/updates', {
      params: path(id),
      headers: idempotency(key),
      body: body as never,
    }),
  );

/** A command to one incident: everything shown of it is read again afterwards. */
export function useCommand<Input = void, Output = IncidentSummary>(
  id: string,
  send: (input: Input) => Promise<Output>,
  options: { said?: string; onDone?: (output: Output) => void } = {},
) {
  return useSend<Input, Output>(send, { touches: touched(id), ...options });
}

export function touched(id: string) {
  return [incidentKey(id), [...incidentsKey, 'list'], ['comms', 'clocks'], ['comms', 'posts']];
}

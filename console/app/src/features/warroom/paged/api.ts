import { queryOptions } from '@tanstack/react-query';
import { incident, oncall, ok, type Incident } from '../../../api/clients';
import { everything } from '../../../api/pages';
import { pagesKey } from '../../alerts/api';
import { incidentKey } from '../../incidents/api';

export type Call = Incident['CallView'];

/** Calls for more people, the newest first. */
export function callsQuery(id: string) {
  return queryOptions({
    queryKey: [...incidentKey(id), 'responders'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/responders', { params: { path: { id } } })),
  });
}

/** Pages that went out for the alerts of an incident, and for people it asked for. */
export function pagesQuery(incidentId: string) {
  const path = '/api/oncall/v1/pages';
  return queryOptions({
    queryKey: [...pagesKey, 'incident', incidentId],
    queryFn: () => everything((cursor) => ok(oncall.GET(path, { params: { query: { incidentId, cursor, limit: 200 } } }))),
    refetchInterval: 30_000,
  });
}

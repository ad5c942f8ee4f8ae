import { queryOptions } from '@tanstack/react-query';
import { incident, oncall, ok, type Incident } from '../../../api/clients';
import { pagesKey, type PageView } from '../../alerts/api';
import { incidentKey } from '../../incidents/api';
import type { LinkedAlert } from '../api';

export type Call = Incident['CallView'];

/** So many alerts, the newest first, are asked who was paged for them. */
const mostAlerts = 10;

/** Calls for more people, the newest first. */
export function callsQuery(id: string) {
  return queryOptions({
    queryKey: [...incidentKey(id), 'responders'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/responders', { params: { path: { id } } })),
  });
}

/** Pages that went out for the alerts of an incident. */
export function pagesQuery(alerts: LinkedAlert[]) {
  const ids = [...alerts]
    .sort((a, b) => Date.parse(b.triggeredAt) - Date.parse(a.triggeredAt))
    .slice(0, mostAlerts)
    .map(({ id }) => id);
  const pagesOf = (alertId: string) => ok(oncall.GET('/api/oncall/v1/pages', { params: { query: { alertId } } }));
  return queryOptions({
    queryKey: [...pagesKey, 'alerts', ids],
    queryFn: async () => (await Promise.all(ids.map(pagesOf))).flatMap(({ items }) => items),
    refetchInterval: 30_000,
    placeholderData: (known: PageView[] | undefined) => known,
  });
}

import { queryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../../api/clients';
import { incidentKey } from '../../incidents/api';

export type ChecklistItem = Incident['ChecklistItemView'];

const item = '/api/incident/v1/incidents/{id}/checklist/{key}';

export const checklistQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'checklist'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/checklist', { params: { path: { id } } })),
    refetchInterval: 60_000,
  });

export const tickItem = (id: string, key: string, done: boolean) =>
  ok(incident.PUT(item, { params: { path: { id, key } }, body: { done } }));

export const assignItem = (id: string, key: string, personId: string | null) =>
  ok(incident.PUT(`${item}/assignee`, { params: { path: { id, key } }, body: { personId: personId ?? undefined } }));

import { queryOptions } from '@tanstack/react-query';
import { comms, incident, ok, oncall, type Incident, type Oncall } from '../../../api/clients';
import { everything } from '../../../api/pages';
import type { IncidentDetail } from '../../incidents/api';
import type { Update } from '../api';
import type { ChecklistItem } from '../checklist/api';
import type { Relation } from '../relations/api';
import type { Branch } from '../structure/api';
import { merge, type Entry } from '../timeline';
import type { Decision, Hypothesis, Task } from '../work/api';

/** Everything about an incident at one moment, as it goes on paper or into a file. */
export interface SheetData {
  at: number;
  detail: IncidentDetail;
  hypotheses: Hypothesis[];
  decisions: Decision[];
  tasks: Task[];
  updates: Update[];
  checklist: ChecklistItem[];
  relations: Relation[];
  branches: Branch[];
  /** The oldest first, with what puts them right. */
  entries: Entry[];
  contacts: Oncall['ContactCardResponse'][];
  /** Where people meet; undefined for readers who are not told. */
  room: Incident['RoomView'] | undefined;
  /** When the public is owed the next word; undefined when it is owed none, or communication does not answer. */
  publicDueAt: string | null | undefined;
  /** E-mail addresses of those who hold a role, by person. */
  emails: Map<string, string>;
}

const below = '/api/incident/v1/incidents/{id}';

/** Read once and kept as it is while it is looked at: paper does not move. A later look reads it anew. */
export const sheetQuery = (id: string, language: string) =>
  queryOptions({ queryKey: ['sheet', id, language], queryFn: () => load(id), staleTime: Infinity, gcTime: 0 });

async function load(id: string): Promise<SheetData> {
  const params = { path: { id } };
  const [detail, hypotheses, decisions, tasks, checklist, relations, branches, updates, entries, room, contacts, publicDueAt] = await Promise.all([
    ok(incident.GET(below, { params })),
    ok(incident.GET(`${below}/hypotheses`, { params })),
    ok(incident.GET(`${below}/decisions`, { params })),
    ok(incident.GET(`${below}/tasks`, { params })),
    ok(incident.GET(`${below}/checklist`, { params })),
    ok(incident.GET(`${below}/relations`, { params })),
    ok(incident.GET(`${below}/branches`, { params })).then((structure) => structure.branches),
    everything((cursor) => ok(incident.GET(`${below}/updates`, { params: { ...params, query: { cursor, limit: 200 } } }))),
    everything((cursor) => ok(incident.GET(`${below}/timeline`, { params: { ...params, query: { after: 0, cursor, limit: 200 } } }))),
    ok(incident.GET(`${below}/room`, { params })).catch(() => undefined),
    // On paper too an incident must not need the on-call service.
    everything((cursor) => ok(oncall.GET('/api/oncall/v1/contact-cards', { params: { query: { cursor, limit: 200 } } }))).catch(() => []),
    ok(comms.GET('/api/comms/v1/clocks', { params: { query: { incidentId: id } } }))
      .then(({ items }) => items.find(({ audience, state }) => audience === 'PUBLIC' && state === 'RUNNING')?.dueAt)
      .catch(() => undefined),
  ]);
  const corrected = merge([], entries).reverse();
  const emails = await emailsOf(detail);
  const work = { hypotheses, decisions, tasks, checklist };
  return { at: Date.now(), detail, ...work, relations, branches, updates, entries: corrected, room, contacts, publicDueAt, emails };
}

async function emailsOf(detail: IncidentDetail): Promise<Map<string, string>> {
  const ids = new Set(detail.roles.flatMap(({ holders }: Incident['RoleView']) => holders.map(({ person }) => person.id)));
  const people = await Promise.all(
    [...ids].map((id) => ok(oncall.GET('/api/oncall/v1/people/{id}', { params: { path: { id } } })).catch(() => undefined)),
  );
  return new Map(people.flatMap((person) => (person ? [[person.id, person.email] as const] : [])));
}

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { everything, listQuery } from '../../api/pages';
import type { AlertFilter, AlertPhase } from './filter';

export type Alert = Oncall['AlertResponse'];
export type Escalation = Oncall['EscalationResponse'];
export type PageView = Oncall['PageView'];
export type PostView = Oncall['PostView'];
export type PageDetail = Oncall['PageDetailResponse'];
export type LogEntry = Oncall['AlertLogEntry'];
export type LedgerEntry = Oncall['LedgerEntry'];
export type BulkRequest = Oncall['BulkRequest'];
export type BulkResult = Oncall['BulkResponse']['results'][number];
/** What is to be done to several alerts, without saying to which. */
export type BulkAction = Omit<BulkRequest, 'ids'>;
export type Reassignment = Oncall['ReassignRequest'];
export type PageRequest = Oncall['PageRequestBody'];

export const alertsKey = ['oncall', 'alerts'];
export const pagesKey = ['oncall', 'pages'];
export const stormKey = ['oncall', 'storm'];
/** What any action on alerts makes out of date. */
export const alertTouches = [alertsKey, pagesKey];

const statuses: Record<AlertPhase, Alert['status'][]> = {
  open: ['TRIGGERED', 'ACKNOWLEDGED'],
  waiting: ['TRIGGERED'],
  taken: ['ACKNOWLEDGED'],
  resolved: ['RESOLVED'],
  all: [],
};

export function alertList({ phase, ...filter }: AlertFilter) {
  const status = statuses[phase];
  return listQuery<Alert>(
    [...alertsKey, 'list', phase, filter],
    (cursor) => ok(oncall.GET('/api/oncall/v1/alerts', { params: { query: { ...filter, status, cursor } } })),
    { refetchInterval: 15_000 },
  );
}

export function alertQuery(id: string) {
  return queryOptions({
    queryKey: [...alertsKey, 'one', id],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/alerts/{id}', { params: { path: { id } } })),
    refetchInterval: 10_000,
  });
}

export function alertLog(id: string) {
  return listQuery<LogEntry>(
    [...alertsKey, 'one', id, 'log'],
    (cursor) =>
      ok(oncall.GET('/api/oncall/v1/alerts/{id}/log', { params: { path: { id }, query: { cursor, limit: 200 } } })),
    { refetchInterval: 10_000 },
  );
}

export function escalationQuery(id: string) {
  return queryOptions({
    queryKey: [...alertsKey, 'one', id, 'escalation'],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/alerts/{id}/escalation', { params: { path: { id } } })),
    refetchInterval: 5_000,
  });
}

export function pagesOfAlert(alertId: string) {
  return listQuery<PageView>(
    [...pagesKey, 'alert', alertId],
    (cursor) => ok(oncall.GET('/api/oncall/v1/pages', { params: { query: { alertId, cursor } } })),
    { refetchInterval: 10_000 },
  );
}

export function pageQuery(id: string) {
  return queryOptions({
    queryKey: [...pagesKey, 'one', id],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/pages/{id}', { params: { path: { id } } })),
    refetchInterval: 10_000,
  });
}

/** What destinations were told of an alert, with the proof. */
export function postsOfAlert(id: string) {
  return queryOptions({
    queryKey: [...alertsKey, 'one', id, 'posts'],
    queryFn: () =>
      everything((cursor) =>
        ok(
          oncall.GET('/api/oncall/v1/alerts/{id}/posts', { params: { path: { id }, query: { cursor, limit: 200 } } }),
        ),
      ),
    refetchInterval: 10_000,
  });
}

/** Pages to the signed-in person that still wait for an answer. */
export const myPagesQuery = queryOptions({
  queryKey: [...pagesKey, 'mine'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/pages', { params: { query: { mine: true, status: ['OPEN'], limit: 50 } } })),
  refetchInterval: 10_000,
});

export const acknowledgePage = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/pages/{id}/acknowledge', { params: { path: { id } } }));

const of = (id: string) => ({ path: { id } });

/** Takes an alert; one that is taken is kept for another while. */
export const acknowledgeAlert = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/acknowledge', { params: of(id) }));

export const giveBackAlert = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/unacknowledge', { params: of(id) }));

export const escalateAlert = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/escalate', { params: of(id) }));

export const snoozeAlert = (id: string, seconds: number) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/snooze', { params: of(id), body: { seconds } }));

export const reassignAlert = (id: string, body: Reassignment) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/reassign', { params: of(id), body }));

export const pageForAlert = (id: string, body: PageRequest) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/page', { params: of(id), body }));

export const mergeAlert = (id: string, into: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/merge', { params: of(id), body: { into } }));

export const addNote = (id: string, text: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/notes', { params: of(id), body: { text } }));

/** Says how much an alert matters; undefined for nothing said. */
export const prioritizeAlert = (id: string, priority: Alert['priority'] | undefined) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/priority', { params: of(id), body: { priority: priority ?? undefined } }));

export const resolveAlert = (id: string, note: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/resolve', { params: of(id), body: { note: note || undefined } }));

/** The most alerts that one call takes. */
const mostAtOnce = 200;

/** The same for several alerts; each is done or refused by itself. */
export async function actOnAlerts(ids: string[], action: BulkAction): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const body = { ...action, ids: ids.slice(from, from + mostAtOnce) };
    results.push(...(await ok(oncall.POST('/api/oncall/v1/alerts/bulk', { body }))).results);
  }
  return results;
}

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type Alert = Oncall['AlertResponse'];
export type PageView = Oncall['PageView'];
export type PageDetail = Oncall['PageDetailResponse'];
export type LogEntry = Oncall['AlertLogEntry'];
export type LedgerEntry = Oncall['LedgerEntry'];
export type AlertPhase = 'open' | 'resolved' | 'all';

export const alertsKey = ['oncall', 'alerts'];
export const pagesKey = ['oncall', 'pages'];

const statuses: Record<AlertPhase, Alert['status'][]> = {
  open: ['TRIGGERED', 'ACKNOWLEDGED'],
  resolved: ['RESOLVED'],
  all: [],
};

export function alertList(phase: AlertPhase) {
  return listQuery<Alert>(
    [...alertsKey, 'list', phase],
    (cursor) => ok(oncall.GET('/api/oncall/v1/alerts', { params: { query: { status: statuses[phase], cursor } } })),
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
    (cursor) => ok(oncall.GET('/api/oncall/v1/alerts/{id}/log', { params: { path: { id }, query: { cursor } } })),
    { refetchInterval: 10_000 },
  );
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

/** Pages to the signed-in person that still wait for an answer. */
export const myPagesQuery = queryOptions({
  queryKey: [...pagesKey, 'mine'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/pages', { params: { query: { mine: true, status: ['OPEN'], limit: 50 } } })),
  refetchInterval: 10_000,
});

export const acknowledgePage = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/pages/{id}/acknowledge', { params: { path: { id } } }));

export const acknowledgeAlert = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/acknowledge', { params: { path: { id } } }));

export const resolveAlert = (id: string, note: string) =>
  ok(oncall.POST('/api/oncall/v1/alerts/{id}/resolve', { params: { path: { id } }, body: { note: note || undefined } }));

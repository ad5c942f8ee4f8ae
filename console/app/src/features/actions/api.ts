import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type ActionItem = Postmortem['ActionItemView'];
export type ActionStatus = ActionItem['status'];
export type Priority = ActionItem['priority'];
export type PayoffCount = Postmortem['PayoffCount'];
export type StandardAction = Postmortem['StandardActionView'];
export type Level = Postmortem['Level'];
export type Step = Postmortem['StepView'];
export type SavedView = Postmortem['ViewAnswer'];
export type BulkRow = Postmortem['Row'];

export const scopes = [
  'UNFINISHED',
  'OPEN',
  'OVERDUE',
  'AT_RISK',
  'UNASSIGNED',
  'BREACHING',
  'PROPOSED',
  'COMMITTED',
  'IN_PROGRESS',
  'DONE',
  'VERIFIED',
  'DROPPED',
] as const;
export type Scope = (typeof scopes)[number];

export const priorities = ['P0', 'P1', 'P2', 'P3'] as const;

export const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;

export const sorts = ['DUE', 'PAYOFF'] as const;

export const actionsKey = ['postmortem', 'action-items'];
export const postmortemsKey = ['postmortem', 'postmortems'];
export const viewsKey = ['postmortem', 'action-item-views'];

/** What a list is narrowed to; also what stands in the address of the page. */
export interface ActionFilter {
  status?: Scope;
  owner?: string;
  teamId?: string;
  postmortemId?: string;
  serviceId?: string;
  priority?: Priority;
  olderThanDays?: number;
  youngerThanDays?: number;
  text?: string;
  cameBack?: boolean;
  nobodys?: boolean;
  noTeam?: boolean;
  closedWithinDays?: number;
  impact?: Level;
  effort?: Level;
  judged?: boolean;
  sort?: (typeof sorts)[number];
}

export function actionList(filter: ActionFilter, limit?: number) {
  return listQuery<ActionItem>([...actionsKey, 'list', filter, limit], (cursor) =>
    ok(postmortem.GET('/api/postmortem/v1/action-items', { params: { query: { ...filter, limit, cursor } as never } })),
  );
}

/** How many items of a list have each status. */
export function countsQuery(filter: ActionFilter) {
  return queryOptions({
    queryKey: [...actionsKey, 'counts', filter],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/action-items/counts', { params: { query: filter as never } })),
  });
}

/** How many items of a list are judged alike, in whatever cell of the grid the list is narrowed to. */
export function payoffsQuery(filter: ActionFilter) {
  const whole = { ...filter, impact: undefined, effort: undefined, judged: undefined, sort: undefined };
  return queryOptions({
    queryKey: [...actionsKey, 'payoffs', whole],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/action-items/payoffs', { params: { query: whole as never } })),
  });
}

/** What recurs after incidents; first what helps against the factors of the post-mortem. */
export function standardActionsQuery(postmortemId: string) {
  return queryOptions({
    queryKey: ['postmortem', 'standard-actions', postmortemId, document.documentElement.lang],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/standard-actions', { params: { query: { postmortemId } } })),
  });
}

/** Where the list is fetched as a table. */
export function csvAddress(filter: ActionFilter): string {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return `/api/postmortem/v1/action-items/csv?${query}`;
}

export function actionQuery(id: string) {
  return queryOptions({
    queryKey: [...actionsKey, 'one', id],
    queryFn: (): Promise<ActionItem> =>
      okAs(postmortem.GET('/api/postmortem/v1/action-items/{id}', { params: { path: { id } } })),
  });
}

export function workload() {
  return ok(postmortem.GET('/api/postmortem/v1/action-items/workload'));
}

export async function suggestedDueDate(priority: Priority, teamId?: string): Promise<string> {
  const { dueOn } = await ok(
    postmortem.GET('/api/postmortem/v1/action-items/due-date', { params: { query: { priority, teamId } } }),
  );
  return dueOn;
}

export interface ActionValues {
  title: string;
  description: string;
  ownerId: string | null;
  ownerTeamId: string | null;
  reviewerId: string | null;
  teamId: string | null;
  priority: string;
  horizon: string;
  kind: string;
  dueOn: string;
  dueReason: string;
  impact: string | null;
  effort: string | null;
}

/** What is empty is left out. */
function asRequest(values: ActionValues) {
  const given = Object.entries(values).filter(([name, value]) => name === 'description' || (value !== '' && value !== null));
  return Object.fromEntries(given);
}

export function addAction(postmortemId: string, values: ActionValues): Promise<ActionItem> {
  return okAs(
    postmortem.POST('/api/postmortem/v1/action-items', {
      body: { postmortemId, ...asRequest({ ...values, dueReason: '' }) } as never,
    }),
  );
}

export function changeAction(item: ActionItem, values: ActionValues): Promise<ActionItem> {
  return okAs(
    postmortem.PUT('/api/postmortem/v1/action-items/{id}', {
      params: { path: { id: item.id }, header: { 'If-Match': `"${item.version}"` } },
      body: asRequest(values) as never,
    }),
  );
}

export interface Evidence {
  kind: string;
  url?: string;
  note?: string;
  reference?: string;
  serviceId?: string;
  alert?: string;
}

export function moveAction(id: string, body: { to: string; evidence?: Evidence; reason?: string }) {
  return ok(postmortem.POST('/api/postmortem/v1/action-items/{id}/status', { params: { path: { id } }, body: body as never }));
}

export function alertsOf(serviceId: string) {
  return queryOptions({
    queryKey: [...actionsKey, 'alerts', serviceId],
    queryFn: (): Promise<string[]> =>
      okAs(postmortem.GET('/api/postmortem/v1/action-items/evidence/alerts', { params: { query: { serviceId } } })),
  });
}

export function stepsQuery(id: string) {
  return queryOptions({
    queryKey: [...actionsKey, 'steps', id],
    queryFn: (): Promise<Step[]> =>
      okAs(postmortem.GET('/api/postmortem/v1/action-items/{id}/steps', { params: { path: { id } } })),
  });
}

export function addStep(id: string, text: string) {
  return ok(postmortem.POST('/api/postmortem/v1/action-items/{id}/steps', { params: { path: { id } }, body: { text } }));
}

export function changeStep(id: string, stepId: string, body: { text: string; done: boolean }) {
  return ok(
    postmortem.PUT('/api/postmortem/v1/action-items/{id}/steps/{stepId}', { params: { path: { id, stepId } }, body }),
  );
}

export function removeStep(id: string, stepId: string) {
  return ok(postmortem.DELETE('/api/postmortem/v1/action-items/{id}/steps/{stepId}', { params: { path: { id, stepId } } }));
}

export function orderSteps(id: string, stepIds: string[]) {
  return ok(
    postmortem.PUT('/api/postmortem/v1/action-items/{id}/step-order', { params: { path: { id } }, body: { stepIds } }),
  );
}

export function dueChangesQuery(id: string) {
  return queryOptions({
    queryKey: [...actionsKey, 'due-changes', id],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/action-items/{id}/due-changes', { params: { path: { id } } })),
  });
}

export interface BulkValues {
  ownerId?: string;
  ownerTeamId?: string;
  dueOn?: string;
  priority?: string;
  status?: string;
  reason?: string;
  impact?: string;
  effort?: string;
}

export function changeSeveral(ids: string[], values: BulkValues): Promise<BulkRow[]> {
  return okAs(postmortem.POST('/api/postmortem/v1/action-items/bulk', { body: { ids, ...values } as never }));
}

export const viewsQuery = queryOptions({
  queryKey: viewsKey,
  queryFn: (): Promise<SavedView[]> => okAs(postmortem.GET('/api/postmortem/v1/action-item-views')),
});

export function keepView(name: string, teamId: string | null, filter: Record<string, string>) {
  return ok(
    postmortem.POST('/api/postmortem/v1/action-item-views', { body: { name, teamId: teamId ?? undefined, filter } as never }),
  );
}

export function forgetView(id: string) {
  return ok(postmortem.DELETE('/api/postmortem/v1/action-item-views/{id}', { params: { path: { id } } }));
}

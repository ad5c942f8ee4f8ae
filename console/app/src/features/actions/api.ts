import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type ActionItem = Postmortem['ActionItemView'];
export type ActionStatus = ActionItem['status'];
export type Priority = ActionItem['priority'];
export type Scope = 'OPEN' | 'OVERDUE' | 'PROPOSED' | 'COMMITTED' | 'IN_PROGRESS' | 'DONE' | 'VERIFIED' | 'DROPPED';

export const actionsKey = ['postmortem', 'action-items'];
export const postmortemsKey = ['postmortem', 'postmortems'];

export interface ActionFilter {
  status?: Scope;
  owner?: string;
  teamId?: string;
  postmortemId?: string;
}

export function actionList(filter: ActionFilter) {
  return listQuery<ActionItem>([...actionsKey, 'list', filter], (cursor) =>
    ok(postmortem.GET('/api/postmortem/v1/action-items', { params: { query: { ...filter, cursor } as never } })),
  );
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

export async function suggestedDueDate(priority: Priority): Promise<string> {
  const { dueOn } = await ok(
    postmortem.GET('/api/postmortem/v1/action-items/due-date', { params: { query: { priority } } }),
  );
  return dueOn;
}

export interface ActionValues {
  title: string;
  description: string;
  ownerId: string | null;
  priority: string;
  horizon: string;
  kind: string;
  dueOn: string;
}

function asRequest({ ownerId, dueOn, ...rest }: ActionValues) {
  return { ...rest, ownerId: ownerId ?? undefined, dueOn: dueOn || undefined };
}

export function addAction(postmortemId: string, values: ActionValues): Promise<ActionItem> {
  return okAs(
    postmortem.POST('/api/postmortem/v1/action-items', { body: { postmortemId, ...asRequest(values) } as never }),
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

export function moveAction(id: string, body: { to: string; evidence?: { url: string; note?: string }; reason?: string }) {
  return ok(postmortem.POST('/api/postmortem/v1/action-items/{id}/status', { params: { path: { id } }, body: body as never }));
}

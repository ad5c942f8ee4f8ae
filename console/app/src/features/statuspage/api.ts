import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import { everything, listQuery } from '../../api/pages';

export type StatusPage = Comms['StatusPageResponse'];
export type Component = Comms['ComponentResponse'];
export type ComponentGroup = Comms['ComponentGroupResponse'];
export type StatusProposal = Comms['StatusProposal'];
export type Post = Comms['PostResponse'];
export type Message = Comms['LoggedMessage'];
export type Clock = Comms['ClockResponse'];

export const pagesKey = ['comms', 'pages'];
export const postsKey = ['comms', 'posts'];
export const componentsKey = (pageId: string) => [...pagesKey, pageId, 'components'];

export const componentStatuses = [
  'OPERATIONAL',
  'UNDER_MAINTENANCE',
  'DEGRADED_PERFORMANCE',
  'PARTIAL_OUTAGE',
  'MAJOR_OUTAGE',
] as const;
export const postStatuses = ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const;

export const statusPagesQuery = queryOptions({
  queryKey: pagesKey,
  queryFn: () => everything((cursor) => ok(comms.GET('/api/comms/v1/pages', { params: { query: { cursor } } }))),
});

export function componentsQuery(pageId: string) {
  return queryOptions({
    queryKey: componentsKey(pageId),
    queryFn: () =>
      everything((cursor) =>
        ok(
          comms.GET('/api/comms/v1/pages/{pageId}/components', {
            params: { path: { pageId }, query: { limit: 200, cursor } },
          }),
        ),
      ),
  });
}

export function postList(pageId: string) {
  return listQuery<Post>([...postsKey, 'page', pageId], (cursor) =>
    ok(comms.GET('/api/comms/v1/posts', { params: { query: { pageId, cursor } } })),
  );
}

export function postUpdatesQuery(id: string) {
  return queryOptions({
    queryKey: [...postsKey, 'one', id, 'updates'],
    queryFn: () => ok(comms.GET('/api/comms/v1/posts/{id}/updates', { params: { path: { id } } })),
  });
}

export function messageList() {
  return listQuery<Message>(['comms', 'messages'], (cursor) =>
    ok(comms.GET('/api/comms/v1/messages', { params: { query: { cursor } } })),
  );
}

export function clocksQuery(incidentId: string) {
  return queryOptions({
    queryKey: ['comms', 'clocks', incidentId],
    queryFn: () => ok(comms.GET('/api/comms/v1/clocks', { params: { query: { incidentId } } })),
    refetchInterval: 30_000,
  });
}

export interface PageValues {
  name: string;
  slug: string;
  languages: string[];
  description: Record<string, string>;
  zone: string;
  isDefault: boolean;
  rollup: string;
  uptimeWeights: StatusPage['uptimeWeights'];
  supportContact: string;
  showPromises: boolean;
}

export function pageRequest(values: PageValues) {
  const description = Object.fromEntries(
    Object.entries(values.description).filter(([language, text]) => text.trim() && values.languages.includes(language)),
  );
  return { ...values, description, supportContact: values.supportContact || undefined };
}

export function addPage(values: PageValues): Promise<StatusPage> {
  return ok(comms.POST('/api/comms/v1/pages', { body: pageRequest(values) as never }));
}

export async function changePage(id: string, values: PageValues): Promise<StatusPage> {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/pages/{id}', { params }));
  return ok(
    comms.PUT('/api/comms/v1/pages/{id}', {
      params: { ...params, header: ifMatch(etag) },
      body: pageRequest(values) as never,
    }),
  );
}

export interface ComponentValues {
  name: string;
  description: string;
  groupId: string | null;
  onlyShowIfDegraded: boolean;
  showcase: boolean;
  serviceIds: string[];
  dependsOn: string[];
}

export const componentRequest = (values: ComponentValues) => ({ ...values, groupId: values.groupId ?? undefined });

export function addComponent(pageId: string, values: ComponentValues) {
  return ok(
    comms.POST('/api/comms/v1/pages/{pageId}/components', {
      params: { path: { pageId } },
      body: componentRequest(values),
    }),
  );
}

export async function changeComponent(id: string, values: ComponentValues) {
  const body = componentRequest(values);
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/components/{id}', { params }));
  return ok(comms.PUT('/api/comms/v1/components/{id}', { params: { ...params, header: ifMatch(etag) }, body }));
}

export const setComponentStatus = (id: string, status: string) =>
  ok(comms.PUT('/api/comms/v1/components/{id}/status', { params: { path: { id } }, body: { status } as never }));

export const removeComponent = (id: string) =>
  ok(comms.DELETE('/api/comms/v1/components/{id}', { params: { path: { id } } }));

export interface PostValues {
  title: Record<string, string>;
  body: Record<string, string>;
  status: string;
  components: Record<string, string>;
  deliver: boolean;
  /** As datetime-local; empty for what the cadence asks. */
  nextUpdateAt?: string;
  /** As datetime-local; empty when it is not known. */
  expectedAt?: string;
  /** Findings of the checks that may stand. */
  acknowledged?: string[];
}

export function writePost(pageId: string, values: PostValues & { incidentId?: string }): Promise<Post> {
  return ok(comms.POST('/api/comms/v1/posts', { body: { pageId, ...values, undoable: true } as never }));
}

export function addPostUpdate(id: string, values: Omit<PostValues, 'title'>) {
  const { body, status, components, deliver, nextUpdateAt, expectedAt, acknowledged } = values;
  return ok(
    comms.POST('/api/comms/v1/posts/{id}/updates', {
      params: { path: { id } },
      body: { body, status, components, deliver, nextUpdateAt, expectedAt, acknowledged, undoable: true } as never,
    }),
  );
}

export const publishPost = (id: string, acknowledged: string[]) =>
  ok(
    comms.POST('/api/comms/v1/posts/{id}/publish', {
      params: { path: { id } },
      body: { deliver: true, acknowledged: acknowledged as never, undoable: true },
    }),
  );

export const discardPost = (id: string) => ok(comms.POST('/api/comms/v1/posts/{id}/discard', { params: { path: { id } } }));

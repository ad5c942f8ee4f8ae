import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { ifMatch, versioned } from '../../../api/etag';
import { pagesKey } from '../api';
import { filled } from '../maintenance/plan';

export type CannedUpdate = Comms['CannedUpdateResponse'];
type CannedStatus = NonNullable<CannedUpdate['status']>;

/** What prepared words may set; a post-mortem is written for one incident. */
export const cannedStatuses = [
  'INVESTIGATING',
  'IDENTIFIED',
  'MONITORING',
  'RESOLVED',
  'SCHEDULED',
  'IN_PROGRESS',
  'VERIFYING',
  'COMPLETED',
] as const satisfies CannedStatus[];

export const cannedKey = (pageId: string) => [...pagesKey, pageId, 'canned'];

export function cannedQuery(pageId: string) {
  return queryOptions({
    queryKey: cannedKey(pageId),
    queryFn: async () =>
      (await ok(comms.GET('/api/comms/v1/pages/{pageId}/canned-updates', { params: { path: { pageId } } }))).items,
  });
}

export interface CannedValues {
  name: string;
  category: string;
  /** By language; empty where nothing is prepared in it. */
  title: Record<string, string>;
  body: Record<string, string>;
  /** Null for whatever it is then. */
  status: string | null;
  deliver: boolean;
  componentIds: string[];
}

const cannedRequest = ({ title, body, category, status, ...values }: CannedValues) => ({
  ...values,
  title: filled(title),
  body: filled(body),
  category: category.trim() || undefined,
  status: (status ?? undefined) as CannedStatus | undefined,
});

export const addCanned = (pageId: string, values: CannedValues) =>
  ok(
    comms.POST('/api/comms/v1/pages/{pageId}/canned-updates', {
      params: { path: { pageId } },
      body: cannedRequest(values),
    }),
  );

const address = '/api/comms/v1/pages/{pageId}/canned-updates/{id}';

export async function changeCanned(pageId: string, id: string, values: CannedValues) {
  const params = { path: { pageId, id } };
  const { etag } = await versioned(comms.GET(address, { params }));
  return ok(comms.PUT(address, { params: { ...params, header: ifMatch(etag) }, body: cannedRequest(values) }));
}

export const removeCanned = (pageId: string, id: string) => ok(comms.DELETE(address, { params: { path: { pageId, id } } }));

import { comms, ok, type Comms } from '../../../api/clients';
import { listQuery } from '../../../api/pages';

export type PageKey = Comms['PageKeyResponse'];

export const pageKeysKey = ['comms', 'page-keys'];

export function pageKeyList() {
  return listQuery<PageKey>([...pageKeysKey, 'list'], (cursor) =>
    ok(comms.GET('/api/comms/v1/page-keys', { params: { query: { cursor } } })),
  );
}

export const issuePageKey = (body: { name: string; pageIds: string[] }): Promise<PageKey> =>
  ok(comms.POST('/api/comms/v1/page-keys', { body }));

export const revokePageKey = (id: string) =>
  ok(comms.DELETE('/api/comms/v1/page-keys/{id}', { params: { path: { id } } }));

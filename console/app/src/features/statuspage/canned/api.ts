import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';

export type CannedUpdate = Comms['CannedUpdateResponse'];

export function cannedQuery(pageId: string) {
  return queryOptions({
    queryKey: ['comms', 'pages', pageId, 'canned'],
    queryFn: async () =>
      (await ok(comms.GET('/api/comms/v1/pages/{pageId}/canned-updates', { params: { path: { pageId } } }))).items,
  });
}

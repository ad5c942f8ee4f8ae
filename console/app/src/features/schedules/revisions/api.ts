import { queryOptions } from '@tanstack/react-query';
import { oncall, ok } from '../../../api/clients';
import { schedulesKey } from '../api';

/** What a schedule said, says and will say, the oldest first. */
export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: [...schedulesKey, id, 'revisions'],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/schedules/{id}/revisions', { params: { path: { id } } })),
  });
}

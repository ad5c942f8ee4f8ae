import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';

export type Duties = Oncall['DutiesResponse'];

export function dutiesQuery(personId: string) {
  return queryOptions({
    queryKey: ['oncall', 'people', personId, 'duties'],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/people/{personId}/duties', { params: { path: { personId } } })),
  });
}

export function leave(personId: string, successorId: string) {
  return ok(
    oncall.POST('/api/oncall/v1/people/{personId}/duties/leave', { params: { path: { personId } }, body: { successorId } }),
  );
}

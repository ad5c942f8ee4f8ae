import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';
import { schedulesKey } from '../../schedules/api';

export type Coverage = Oncall['CoverageResponse'];
export type Conflict = Coverage['conflicts'][number];
export type CoverRequest = Oncall['CoverRequest'];

export function coverageQuery(id: string) {
  return queryOptions({
    queryKey: [...schedulesKey, id, 'coverage'],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/schedules/{id}/coverage', { params: { path: { id } } })),
  });
}

export function cover(id: string, body: CoverRequest) {
  return ok(oncall.POST('/api/oncall/v1/schedules/{id}/cover', { params: { path: { id } }, body }));
}

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';

export type Setup = Oncall['SetupResponse'];
export type Step = 'TEAM' | 'PEOPLE' | 'SCHEDULE' | 'POLICY' | 'SERVICE' | 'INTEGRATION' | 'ALERT';

export const setupKey = ['oncall', 'setup'];

export const setupQuery = queryOptions({
  queryKey: setupKey,
  queryFn: () => ok(oncall.GET('/api/oncall/v1/setup')),
  refetchInterval: 30_000,
});

import { queryOptions, useQuery } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../api/clients';

export type Me = Oncall['MeResponse'];

export const meQuery = queryOptions({
  queryKey: ['oncall', 'me'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/me')),
  staleTime: 300_000,
});

/** The signed-in person's own record; undefined while on-call is away, which the rest must survive. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type Report = Oncall['Report'];
export type Hole = Report['holes'][number];
export type NightlySummary = Oncall['Summary'];

const reportsKey = ['oncall', 'simulations', 'reports'];

/** How many services were checked last, and how many of them have holes. */
export const nightlyQuery = queryOptions({
  queryKey: [...reportsKey, 'summary'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/simulations/reports/summary')),
  refetchInterval: 60_000,
});

/** Services whose alerts would reach nobody some time. */
export function reportList() {
  return listQuery<Report>(
    [...reportsKey, 'list'],
    (cursor) => ok(oncall.GET('/api/oncall/v1/simulations/reports', { params: { query: { cursor } } })),
    { refetchInterval: 60_000 },
  );
}

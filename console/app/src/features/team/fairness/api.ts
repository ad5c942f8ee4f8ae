import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';
import type { Range } from '../../schedules/api';

export type FairnessEntry = Oncall['FairnessResponse']['entries'][number];

export function fairnessQuery(teamId: string, range: Range) {
  const query = { ...range, teamId };
  return queryOptions({
    queryKey: ['oncall', 'fairness', query],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/fairness', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** Where the same figures are as a table for payroll. */
export function payExportUrl(teamId: string, range: Range): string {
  return `/api/oncall/v1/fairness/pay-export?${new URLSearchParams({ ...range, teamId }).toString()}`;
}

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type PageAudit = Oncall['AuditResponse'];
export type Difference = Oncall['DifferenceResponse'];

const pageAuditKey = ['oncall', 'page-audit'];

/** Whether the auditor of pages runs, and what it found. */
export const pageAuditQuery = queryOptions({
  queryKey: [...pageAuditKey, 'standing'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/page-audit')),
  refetchInterval: 30_000,
});

export function differenceList() {
  return listQuery<Difference>(
    [...pageAuditKey, 'differences'],
    (cursor) => ok(oncall.GET('/api/oncall/v1/page-audit/differences', { params: { query: { cursor } } })),
    { refetchInterval: 30_000 },
  );
}

/** What somebody has to look after: silence, or pages that are not as they should be. */
export const isUneasy = ({ completedAt, running, foundLately }: PageAudit): boolean =>
  (completedAt !== null && !running) || foundLately > 0;

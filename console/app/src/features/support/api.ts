import { comms, ok, type Comms } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type SupportBrief = Comms['SupportBrief'];

/** What support may say, of the incident changed last first. */
export function briefList(open: boolean) {
  return listQuery<SupportBrief>(
    ['comms', 'support', open ? 'open' : 'over'],
    (cursor) => ok(comms.GET('/api/comms/v1/support/briefs', { params: { query: { open, cursor } } })),
    { refetchInterval: 30_000 },
  );
}

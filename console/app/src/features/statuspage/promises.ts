import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../api/clients';

export type PromiseFigures = Comms['PromiseFigures'];

/** What became of the promises of the last 90 days, counted in several ways. */
export const promiseFiguresQuery = queryOptions({
  queryKey: ['comms', 'promises', 'figures'],
  queryFn: () => ok(comms.GET('/api/comms/v1/promises/figures')),
});

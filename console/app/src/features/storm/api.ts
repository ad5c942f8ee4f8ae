import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { stormKey } from '../alerts/api';

export type Storm = Oncall['Storm'];

/** Whether so many alerts come that messages go out together. */
export const stormQuery = queryOptions({
  queryKey: stormKey,
  queryFn: () => ok(oncall.GET('/api/oncall/v1/storm')),
  refetchInterval: 15_000,
});

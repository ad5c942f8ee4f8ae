import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { actOnAlerts, pagesKey } from '../alerts/api';

export type Storm = Oncall['Storm'];

const stormKey = ['oncall', 'storm'];

/** Whether so many alerts come that messages go out together. */
export const stormQuery = queryOptions({
  queryKey: stormKey,
  queryFn: () => ok(oncall.GET('/api/oncall/v1/storm')),
  refetchInterval: 15_000,
});

/** The alerts of all pages that wait for the signed-in person's answer, each once. */
async function myOpenAlerts(): Promise<string[]> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const query = { mine: true, status: ['OPEN' as const], limit: 200, cursor };
    const page = await ok(oncall.GET('/api/oncall/v1/pages', { params: { query } }));
    page.items.forEach(({ alertId }) => ids.add(alertId));
    cursor = page.next ?? undefined;
  } while (cursor);
  return [...ids];
}

export const acknowledgeAllOfMine = async () => actOnAlerts(await myOpenAlerts(), { action: 'ACKNOWLEDGE' });

/** What that makes out of date. */
export const stormTouches = [stormKey, pagesKey];

import { infiniteQueryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../api/clients';
import { incidentsKey } from '../incidents/api';
import type { IncidentFilter } from '../incidents/list/filter';

export type Hit = Incident['HitView'];
export type Passage = Incident['Passage'];
export type Segment = Incident['Segment'];
export type Answer = Incident['SearchAnswer'];

const path = '/api/incident/v1/search';

/** What was found, page by page. */
export function answersQuery(q: string, filter?: IncidentFilter, period: { from?: string; to?: string } = {}) {
  const { phase = 'all', severity, serviceId, teamId, commanderId, mine, drill } = filter ?? {};
  const query = { q, state: [phase], severity, serviceId, teamId, commanderId, mine, drill, ...period };
  return infiniteQueryOptions({
    // Not with the lists: what others write shall not move what somebody reads.
    queryKey: [...incidentsKey, 'search', query],
    queryFn: ({ pageParam }) => ok(incident.GET(path, { params: { query: { ...query, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The same, flattened. */
export function searchQuery(q: string) {
  return { ...answersQuery(q), select: (data: { pages: Answer[] }) => data.pages.flatMap((page) => page.items) };
}

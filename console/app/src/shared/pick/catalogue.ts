import { queryOptions, useQuery } from '@tanstack/react-query';
import { oncall, ok } from '../../api/clients';
import { everything } from '../../api/pages';

const limit = 200;
const staleTime = 60_000;

export const peopleQuery = queryOptions({
  queryKey: ['oncall', 'people', 'all'],
  queryFn: () =>
    everything((cursor) => ok(oncall.GET('/api/oncall/v1/people', { params: { query: { limit, cursor } } }))),
  staleTime,
});

export const teamsQuery = queryOptions({
  queryKey: ['oncall', 'teams', 'all'],
  queryFn: () =>
    everything((cursor) => ok(oncall.GET('/api/oncall/v1/teams', { params: { query: { limit, cursor } } }))),
  staleTime,
});

export const servicesQuery = queryOptions({
  queryKey: ['oncall', 'services', 'all'],
  queryFn: () =>
    everything((cursor) => ok(oncall.GET('/api/oncall/v1/services', { params: { query: { limit, cursor } } }))),
  staleTime,
});

export const schedulesQuery = queryOptions({
  queryKey: ['oncall', 'schedules', 'all'],
  queryFn: () =>
    everything((cursor) => ok(oncall.GET('/api/oncall/v1/schedules', { params: { query: { limit, cursor } } }))),
  staleTime,
});

export const policiesQuery = queryOptions({
  queryKey: ['oncall', 'escalation-policies', 'all'],
  queryFn: () =>
    everything((cursor) =>
      ok(oncall.GET('/api/oncall/v1/escalation-policies', { params: { query: { limit, cursor } } })),
    ),
  staleTime,
});

export const destinationsQuery = queryOptions({
  queryKey: ['oncall', 'destinations', 'all'],
  queryFn: () =>
    everything((cursor) => ok(oncall.GET('/api/oncall/v1/destinations', { params: { query: { limit, cursor } } }))),
  staleTime,
});

/** Names by id, for lists that carry ids only; an id that is not known is shown shortened. */
export function useNames() {
  const people = useQuery(peopleQuery).data;
  const teams = useQuery(teamsQuery).data;
  const services = useQuery(servicesQuery).data;
  const schedules = useQuery(schedulesQuery).data;
  const policies = useQuery(policiesQuery).data;
  const destinations = useQuery(destinationsQuery).data;
  return {
    person: (id: string | null | undefined) => nameIn(people, id),
    team: (id: string | null | undefined) => nameIn(teams, id),
    service: (id: string | null | undefined) => nameIn(services, id),
    schedule: (id: string | null | undefined) => nameIn(schedules, id),
    policy: (id: string | null | undefined) => nameIn(policies, id),
    destination: (id: string | null | undefined) => nameIn(destinations, id),
  };
}

function nameIn(list: { id?: string; name?: string }[] | undefined, id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  return list?.find((item) => item.id === id)?.name ?? id.slice(0, 8);
}

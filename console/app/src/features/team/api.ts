import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { teamsKey } from '../teams/api';

export type Roster = Oncall['RosterResponse'];
export type Member = Roster['members'][number];

export function teamQuery(id: string) {
  return queryOptions({
    queryKey: [...teamsKey, id],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/teams/{id}', { params: { path: { id } } })),
  });
}

export function rosterQuery(teamId: string) {
  return queryOptions({
    queryKey: [...teamsKey, teamId, 'roster'],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/teams/{teamId}/roster', { params: { path: { teamId } } })),
  });
}

import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';

export type Team = Oncall['TeamResponse'];
export const teamsKey = ['oncall', 'teams'];

export interface TeamValues {
  name: string;
  description: string;
  zone: string;
  memberIds: string[];
  managerIds: string[];
  approvesSwaps: boolean;
}

export function addTeam(body: TeamValues): Promise<Team> {
  return ok(oncall.POST('/api/oncall/v1/teams', { body }));
}

export async function changeTeam(team: Team, values: TeamValues): Promise<Team> {
  const params = { path: { id: team.id } };
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/teams/{id}', { params }));
  return ok(
    oncall.PUT('/api/oncall/v1/teams/{id}', {
      params: { ...params, header: ifMatch(etag) },
      body: { ...values, slug: team.slug },
    }),
  );
}

export function deleteTeam(id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/teams/{id}', { params: { path: { id } } }));
}

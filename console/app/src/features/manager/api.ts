import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';

export type Overview = Postmortem['OverviewView'];
export type AgeCounts = Postmortem['Ages'];
export type UncoveredFactor = Postmortem['UncoveredFactor'];
export type Counts = Postmortem['Counts'];
export type Breach = Postmortem['BreachView'];
export type Review = Postmortem['ReviewRow'];
export type BacklogWeek = Required<Postmortem['BacklogWeek']>;
export type DayOff = Postmortem['Day'];
export type Punctuality = Postmortem['PunctualityView'];

export const followUpKey = ['postmortem', 'follow-up'];

export function overviewQuery(teamId?: string) {
  return queryOptions({
    queryKey: [...followUpKey, 'overview', teamId],
    queryFn: (): Promise<Overview> =>
      okAs(postmortem.GET('/api/postmortem/v1/follow-up/overview', { params: { query: { teamId } } })),
  });
}

export function punctualityQuery(teamId?: string) {
  return queryOptions({
    queryKey: [...followUpKey, 'on-time', teamId],
    queryFn: (): Promise<Punctuality> =>
      okAs(postmortem.GET('/api/postmortem/v1/follow-up/on-time', { params: { query: { days: 90, teamId } } })),
  });
}

export function backlogQuery(teamId?: string) {
  return queryOptions({
    queryKey: [...followUpKey, 'backlog', teamId],
    queryFn: (): Promise<BacklogWeek[]> =>
      okAs(postmortem.GET('/api/postmortem/v1/follow-up/backlog', { params: { query: { weeks: 12, teamId } } })),
  });
}

export function breachList(teamId?: string) {
  return listQuery<Breach>([...followUpKey, 'breaches', teamId], (cursor) =>
    ok(postmortem.GET('/api/postmortem/v1/follow-up/breaches', { params: { query: { teamId, cursor } } })),
  );
}

export const uncoveredKey = ['postmortem', 'uncovered-factors'];

export function uncoveredList(teamId?: string) {
  return listQuery<UncoveredFactor>([...uncoveredKey, teamId], (cursor) =>
    ok(postmortem.GET('/api/postmortem/v1/uncovered-factors', { params: { query: { teamId, cursor } } })),
  );
}

export const reviewList = listQuery<Review>([...followUpKey, 'reviews'], (cursor) =>
  ok(postmortem.GET('/api/postmortem/v1/follow-up-reviews', { params: { query: { waiting: true, cursor } } })),
);

export function answerReview(id: string, notHolding: string[], note: string) {
  return ok(
    postmortem.POST('/api/postmortem/v1/follow-up-reviews/{id}/answer', {
      params: { path: { id } },
      body: { notHolding, note: note.trim() || undefined } as never,
    }),
  );
}

export function daysOffQuery(teamId: string) {
  return queryOptions({
    queryKey: [...followUpKey, 'days-off', teamId],
    queryFn: async (): Promise<DayOff[]> => {
      const { days } = await ok(
        postmortem.GET('/api/postmortem/v1/teams/{teamId}/days-off', { params: { path: { teamId } } }),
      );
      return days;
    },
  });
}

/** The public holidays of most of a team, by the calendars of its members. */
export function holidaysQuery(teamId: string) {
  return queryOptions({
    queryKey: [...followUpKey, 'holidays', teamId],
    queryFn: async (): Promise<DayOff[]> => {
      const { days } = await ok(
        postmortem.GET('/api/postmortem/v1/teams/{teamId}/days-off/holidays', { params: { path: { teamId } } }),
      );
      return days;
    },
  });
}

export function setDaysOff(teamId: string, days: DayOff[]) {
  return ok(
    postmortem.PUT('/api/postmortem/v1/teams/{teamId}/days-off', { params: { path: { teamId } }, body: { days } as never }),
  );
}

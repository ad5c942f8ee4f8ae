import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';

export type HandOver = Oncall['HandoverResponse'];
export type Draft = Oncall['HandoverDraftResponse'];
export type Brief = Oncall['Brief'];
export type OwnShift = Oncall['OwnShift'];

export const handOversKey = ['oncall', 'hand-overs'];

const aMinute = 60_000;
const anHour = 60 * aMinute;

/** The latest of a schedule, the newest first. */
export function handOversQuery(scheduleId: string) {
  return queryOptions({
    queryKey: [...handOversKey, 'schedule', scheduleId],
    queryFn: () =>
      ok(oncall.GET('/api/oncall/v1/schedules/{scheduleId}/hand-overs', { params: { path: { scheduleId } } })),
    refetchInterval: aMinute,
  });
}

/** The latest that a person gave or takes, the newest first. */
export function myHandOversQuery(personId: string) {
  return queryOptions({
    queryKey: [...handOversKey, 'person', personId],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/people/{personId}/hand-overs', { params: { path: { personId } } })),
    refetchInterval: aMinute,
  });
}

/** What handing over now would say; asked anew each time somebody looks. */
export function draftQuery(scheduleId: string) {
  return queryOptions({
    queryKey: [...handOversKey, 'draft', scheduleId],
    queryFn: () =>
      ok(oncall.GET('/api/oncall/v1/schedules/{scheduleId}/hand-overs/draft', { params: { path: { scheduleId } } })),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Shifts that have just ended or end soon. */
export function endingShiftsQuery(personId: string) {
  return queryOptions({
    queryKey: ['oncall', 'people', personId, 'shifts', 'ending'],
    queryFn: async () => {
      const now = Date.now();
      const query = { since: new Date(now - 12 * anHour).toISOString(), until: new Date(now + 24 * anHour).toISOString() };
      const answer = await ok(
        oncall.GET('/api/oncall/v1/people/{personId}/duties/shifts', { params: { path: { personId }, query } }),
      );
      return answer.shifts;
    },
    refetchInterval: aMinute,
  });
}

export const giveHandOver = (scheduleId: string, body: Oncall['HandoverRequest']) =>
  ok(oncall.POST('/api/oncall/v1/schedules/{scheduleId}/hand-overs', { params: { path: { scheduleId } }, body }));

export const acceptHandOver = ({ scheduleId, id }: HandOver) =>
  ok(
    oncall.POST('/api/oncall/v1/schedules/{scheduleId}/hand-overs/{id}/accept', {
      params: { path: { scheduleId, id } },
    }),
  );

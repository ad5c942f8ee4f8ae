import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { everything, listQuery } from '../../api/pages';
import { onCallKey, schedulesKey } from '../schedules/api';
import { sixWeeks } from '../schedules/sixWeeks';

export type OwnShift = Oncall['OwnShift'];
export type Swap = Oncall['SwapResponse'];
export type TimeOff = Oncall['UnavailabilityResponse'];
export type TimeOffKind = Oncall['UnavailabilityKind'];
export type Checklist = Oncall['ChecklistResponse'];
export type Feed = Oncall['CalendarFeedResponse'];

const people = ['oncall', 'people'];

export const swapsKey = ['oncall', 'swaps'];
export const feedsKey = ['oncall', 'calendar-feeds'];
export const shiftsKey = (personId: string) => [...people, personId, 'shifts'];
export const timeOffKey = (personId: string) => [...people, personId, 'time-off'];
export const checklistsKey = (personId: string) => [...people, personId, 'checklists'];

/** What is out of date once a shift changes hands. */
export const whoIsOnCall = (personId: string) => [swapsKey, shiftsKey(personId), onCallKey, schedulesKey];

export function myShiftsQuery(personId: string) {
  return queryOptions({
    queryKey: shiftsKey(personId),
    queryFn: () =>
      ok(
        oncall.GET('/api/oncall/v1/people/{personId}/duties/shifts', {
          params: { path: { personId }, query: sixWeeks() },
        }),
      ),
    refetchInterval: 60_000,
  });
}

/** Those that still wait for somebody. */
export const openSwapsQuery = queryOptions({
  queryKey: swapsKey,
  queryFn: async () => {
    const swaps = await everything((cursor) =>
      ok(oncall.GET('/api/oncall/v1/swaps', { params: { query: { limit: 200, cursor } } })),
    );
    return swaps.filter(({ status }) => status === 'OPEN' || status === 'AWAITING_APPROVAL');
  },
  refetchInterval: 60_000,
});

export const offerShift = (body: Oncall['SwapOffer']) => ok(oncall.POST('/api/oncall/v1/swaps', { body }));

export const takeSwap = (id: string) => ok(oncall.POST('/api/oncall/v1/swaps/{id}/take', { params: { path: { id } } }));

export const withdrawSwap = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/swaps/{id}/withdraw', { params: { path: { id } } }));

export const approveSwap = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/swaps/{id}/approve', { params: { path: { id } } }));

export const refuseSwap = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/swaps/{id}/refuse', { params: { path: { id } } }));

export const takeNow = (id: string, body: Oncall['TakeNowRequest']) =>
  ok(oncall.POST('/api/oncall/v1/schedules/{id}/take-now', { params: { path: { id } }, body }));

export function timeOffList(personId: string) {
  return listQuery<TimeOff>(timeOffKey(personId), (cursor) =>
    ok(
      oncall.GET('/api/oncall/v1/people/{personId}/unavailability', { params: { path: { personId }, query: { cursor } } }),
    ),
  );
}

export const addTimeOff = (personId: string, body: Oncall['UnavailabilityRequest']) =>
  ok(oncall.POST('/api/oncall/v1/people/{personId}/unavailability', { params: { path: { personId } }, body }));

export const removeTimeOff = (personId: string, id: string) =>
  ok(oncall.DELETE('/api/oncall/v1/people/{personId}/unavailability/{id}', { params: { path: { personId, id } } }));

export function checklistsQuery(personId: string) {
  return queryOptions({
    queryKey: checklistsKey(personId),
    queryFn: () => ok(oncall.GET('/api/oncall/v1/people/{personId}/checklists', { params: { path: { personId } } })),
  });
}

export const tickChecklist = (personId: string, id: string, done: string[]) =>
  ok(
    oncall.PUT('/api/oncall/v1/people/{personId}/checklists/{id}', {
      params: { path: { personId, id } },
      body: { done },
    }),
  );

export function feedList() {
  return listQuery<Feed>(feedsKey, (cursor) =>
    ok(oncall.GET('/api/oncall/v1/calendar-feeds', { params: { query: { cursor } } })),
  );
}

export const addFeed = (scheduleId: string | null) =>
  ok(oncall.POST('/api/oncall/v1/calendar-feeds', { body: { scheduleId: scheduleId ?? undefined } }));

export const revokeFeed = (id: string) =>
  ok(oncall.DELETE('/api/oncall/v1/calendar-feeds/{id}', { params: { path: { id } } }));

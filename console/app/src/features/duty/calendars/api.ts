import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';
import { isBeingRead } from './isBeingRead';

export type AwayCalendar = Oncall['UnavailabilityFeedResponse'];

export const calendarsKey = (personId: string) => ['oncall', 'people', personId, 'away-calendars'];

const soon = 2_000;
const usual = 60_000;

export function calendarsQuery(personId: string) {
  return queryOptions({
    queryKey: calendarsKey(personId),
    queryFn: async () => {
      const { items } = await ok(
        oncall.GET('/api/oncall/v1/people/{personId}/unavailability-feeds', { params: { path: { personId } } }),
      );
      return items;
    },
    refetchInterval: ({ state }) => (state.data?.some((each) => isBeingRead(each, Date.now())) ? soon : usual),
  });
}

export const connectCalendar = (personId: string, body: Oncall['UnavailabilityFeedRequest']) =>
  ok(oncall.POST('/api/oncall/v1/people/{personId}/unavailability-feeds', { params: { path: { personId } }, body }));

export const refreshCalendar = (personId: string, id: string) =>
  ok(
    oncall.POST('/api/oncall/v1/people/{personId}/unavailability-feeds/{id}/refresh', {
      params: { path: { personId, id } },
    }),
  );

export const disconnectCalendar = (personId: string, id: string) =>
  ok(oncall.DELETE('/api/oncall/v1/people/{personId}/unavailability-feeds/{id}', { params: { path: { personId, id } } }));

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';

export type OnCallFacts = Oncall['OnCallFactsBody'];

export function putFacts(personId: string, body: OnCallFacts) {
  return ok(oncall.PUT('/api/oncall/v1/people/{personId}/on-call-facts', { params: { path: { personId } }, body }));
}

export const holidayCalendarsQuery = queryOptions({
  queryKey: ['oncall', 'holiday-calendars'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/holiday-calendars')),
  staleTime: 60_000,
});

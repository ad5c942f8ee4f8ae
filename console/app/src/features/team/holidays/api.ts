import { queryOptions } from '@tanstack/react-query';
import { oncall, ok } from '../../../api/clients';

const holidaysKey = ['oncall', 'holiday-calendars'];

export const holidayCalendarsQuery = queryOptions({
  queryKey: holidaysKey,
  queryFn: () => ok(oncall.GET('/api/oncall/v1/holiday-calendars')),
  staleTime: 60_000,
});

export function holidaysQuery(code: string, year: number) {
  return queryOptions({
    queryKey: [...holidaysKey, code, year],
    queryFn: () =>
      ok(oncall.GET('/api/oncall/v1/holiday-calendars/{code}', { params: { path: { code }, query: { year } } })),
    staleTime: 60_000,
  });
}

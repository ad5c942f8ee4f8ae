import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';

export type Schedule = Oncall['ScheduleResponse'];
export type ScheduleRequest = Oncall['ScheduleRequest'];
export type LayerRequest = Oncall['LayerRequest'];
export type Layer = Schedule['layers'][number];
export type PlannedChange = Oncall['PlannedChange'];
export type Change = Oncall['ChangeResponse'];
export type Shifts = Oncall['ShiftsResponse'];
export type Shift = Oncall['ShiftResponse'];
export type Override = Oncall['OverrideResponse'];
export type Temporary = Oncall['TemporaryResponse'];
export type Weekday = Oncall['DayOfWeek'];

export interface Range {
  since: string;
  until: string;
}

export const schedulesKey = ['oncall', 'schedules'];
export const onCallKey = ['oncall', 'on-call'];

/** With its version, for a later change. */
export function scheduleQuery(id: string) {
  return queryOptions({
    queryKey: [...schedulesKey, id],
    queryFn: () => versioned(oncall.GET('/api/oncall/v1/schedules/{id}', { params: { path: { id } } })),
  });
}

/** With overflow, shifts that reach beyond the range are not cut. */
export function shiftsQuery(id: string, range: Range, options: { layers?: boolean; overflow?: boolean } = {}) {
  const query = { ...range, ...options };
  return queryOptions({
    queryKey: [...schedulesKey, id, 'shifts', query],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/schedules/{id}/shifts', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function previewQuery(zone: string, layers: LayerRequest[], range: Range) {
  const body = { zone, layers, ...range };
  return queryOptions({
    queryKey: [...schedulesKey, 'preview', body],
    queryFn: () => ok(oncall.POST('/api/oncall/v1/schedules/preview', { body })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export function changeQuery(id: string, body: ScheduleRequest) {
  return queryOptions({
    queryKey: [...schedulesKey, id, 'change', body],
    queryFn: () => ok(oncall.POST('/api/oncall/v1/schedules/{id}/changes/preview', { params: { path: { id } }, body })),
    placeholderData: keepPreviousData,
  });
}

export function addSchedule(body: ScheduleRequest): Promise<Schedule> {
  return ok(oncall.POST('/api/oncall/v1/schedules', { body }));
}

export function changeSchedule(id: string, etag: string | undefined, body: ScheduleRequest): Promise<Schedule> {
  return ok(oncall.PUT('/api/oncall/v1/schedules/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }));
}

export function undoChange(id: string, etag: string | undefined): Promise<Schedule> {
  return ok(oncall.POST('/api/oncall/v1/schedules/{id}/undo', { params: { path: { id }, header: ifMatch(etag) } }));
}

export function deleteSchedule(id: string, etag: string | undefined) {
  return ok(oncall.DELETE('/api/oncall/v1/schedules/{id}', { params: { path: { id }, header: ifMatch(etag) } }));
}

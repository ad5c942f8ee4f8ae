import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import { rangeOf } from './weekLayout';

export type Schedule = Oncall['ScheduleResponse'];
export const schedulesKey = ['oncall', 'schedules'];
export const onCallKey = ['oncall', 'on-call'];

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof weekdays)[number];

export function shiftsQuery(schedule: Schedule, first: string, days: number) {
  return queryOptions({
    queryKey: [...schedulesKey, schedule.id, 'shifts', first, days],
    queryFn: () =>
      ok(
        oncall.GET('/api/oncall/v1/schedules/{id}/shifts', {
          params: { path: { id: schedule.id }, query: rangeOf(first, days, schedule.zone) },
        }),
      ),
  });
}

export function overridesQuery(scheduleId: string) {
  return queryOptions({
    queryKey: [...schedulesKey, scheduleId, 'overrides'],
    queryFn: () =>
      ok(oncall.GET('/api/oncall/v1/schedules/{scheduleId}/overrides', { params: { path: { scheduleId } } })),
  });
}

export interface ScheduleValues {
  name: string;
  description: string;
  teamId: string | null;
  zone: string;
  handOffDay: Weekday;
  handOffTime: string;
  participantIds: string[];
}

function asRequest({ teamId, ...rest }: ScheduleValues, startsAt?: string) {
  return { ...rest, teamId: teamId ?? undefined, startsAt };
}

export function addSchedule(values: ScheduleValues): Promise<Schedule> {
  return ok(oncall.POST('/api/oncall/v1/schedules', { body: asRequest(values) }));
}

export async function changeSchedule(schedule: Schedule, values: ScheduleValues): Promise<Schedule> {
  const params = { path: { id: schedule.id } };
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/schedules/{id}', { params }));
  return ok(
    oncall.PUT('/api/oncall/v1/schedules/{id}', {
      params: { ...params, header: ifMatch(etag) },
      body: asRequest(values, schedule.startsAt),
    }),
  );
}

export function deleteSchedule(id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/schedules/{id}', { params: { path: { id } } }));
}

export function addOverride(scheduleId: string, body: { personId: string; startsAt: string; endsAt: string }) {
  return ok(oncall.POST('/api/oncall/v1/schedules/{scheduleId}/overrides', { params: { path: { scheduleId } }, body }));
}

export function endOverride(scheduleId: string, id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/schedules/{scheduleId}/overrides/{id}', { params: { path: { scheduleId, id } } }));
}

import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { mondayOf, plusDays, rangeOf } from './weekLayout';

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

/** A schedule of one layer that turns weekly. */
export function addSchedule(values: ScheduleValues): Promise<Schedule> {
  const { name, description, teamId, zone, participantIds } = values;
  const monday = mondayOf(Date.now(), zone);
  const start = `${plusDays(monday, weekdays.indexOf(values.handOffDay) - 7)}T${values.handOffTime}:00`;
  const slots = participantIds.map((id) => ({ personIds: [id] }));
  const layers = [{ name, rotation: { type: 'WEEKLY' as const, length: 1, start }, slots }];
  return ok(oncall.POST('/api/oncall/v1/schedules', { body: { name, description, teamId: teamId ?? undefined, zone, layers } }));
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

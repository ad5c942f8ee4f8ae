import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';
import { everything } from '../../../api/pages';
import { schedulesKey, type Override } from '../api';

export type OverrideRequest = Oncall['OverrideRequest'];
export type OverrideKind = Override['kind'];
export type TemporaryRequest = Oncall['TemporaryRequest'];

export const overrideKinds = ['REPLACE', 'REPLACE_ALL', 'ADD', 'REMOVE'] as const;

/** Overrides that end after a moment; without one those that are not over. */
export function overridesQuery(scheduleId: string, since?: string) {
  return queryOptions({
    queryKey: [...schedulesKey, scheduleId, 'overrides', since],
    queryFn: () =>
      everything((cursor) =>
        ok(
          oncall.GET('/api/oncall/v1/schedules/{scheduleId}/overrides', {
            params: { path: { scheduleId }, query: { since, limit: 200, cursor } },
          }),
        ),
      ),
  });
}

export function addOverride(scheduleId: string, body: OverrideRequest) {
  return ok(oncall.POST('/api/oncall/v1/schedules/{scheduleId}/overrides', { params: { path: { scheduleId } }, body }));
}

export function endOverride(scheduleId: string, id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/schedules/{scheduleId}/overrides/{id}', { params: { path: { scheduleId, id } } }));
}

/** Temporary schedules that are not over. */
export function temporariesQuery(scheduleId: string) {
  return queryOptions({
    queryKey: [...schedulesKey, scheduleId, 'temporary'],
    queryFn: async () => {
      const answer = await ok(oncall.GET('/api/oncall/v1/schedules/{scheduleId}/temporary', { params: { path: { scheduleId } } }));
      return answer.items;
    },
  });
}

export function addTemporary(scheduleId: string, body: TemporaryRequest) {
  return ok(oncall.POST('/api/oncall/v1/schedules/{scheduleId}/temporary', { params: { path: { scheduleId } }, body }));
}

export function endTemporary(scheduleId: string, id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/schedules/{scheduleId}/temporary/{id}', { params: { path: { scheduleId, id } } }));
}

import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';

export type Policy = Oncall['PolicyResponse'];
export type TargetKind = 'PERSON' | 'SCHEDULE' | 'TEAM';

export const policiesKey = ['oncall', 'escalation-policies'];

export interface LevelValues {
  /** Minutes after the level before; after the alert's opening for the first. */
  minutes: number;
  targets: { kind: TargetKind; id: string | null }[];
}

export interface PolicyValues {
  name: string;
  description: string;
  teamId: string | null;
  repeatCount: number;
  repeatMinutes: number;
  levels: LevelValues[];
}

export function valuesOf(policy: Policy | undefined): PolicyValues {
  if (!policy) {
    return {
      name: '',
      description: '',
      teamId: null,
      repeatCount: 1,
      repeatMinutes: 5,
      levels: [{ minutes: 0, targets: [{ kind: 'SCHEDULE', id: null }] }],
    };
  }
  return {
    name: policy.name,
    description: policy.description,
    teamId: policy.teamId ?? null,
    repeatCount: policy.repeatCount,
    repeatMinutes: policy.repeatDelaySeconds / 60,
    levels: policy.levels.map((level) => ({
      minutes: (level.delaySeconds ?? 0) / 60,
      targets: (level.targets ?? []).map((target) => ({ kind: target.kind as TargetKind, id: target.id ?? null })),
    })),
  };
}

function asRequest(values: PolicyValues) {
  return {
    name: values.name,
    description: values.description,
    teamId: values.teamId ?? undefined,
    repeatCount: values.repeatCount,
    repeatDelaySeconds: Math.round(values.repeatMinutes * 60),
    levels: values.levels.map((level) => ({
      delaySeconds: Math.round(level.minutes * 60),
      targets: level.targets.filter((target) => target.id).map(({ kind, id }) => ({ kind, id: id as string })),
    })),
  };
}

export function addPolicy(values: PolicyValues): Promise<Policy> {
  return ok(oncall.POST('/api/oncall/v1/escalation-policies', { body: asRequest(values) }));
}

export async function changePolicy(id: string, values: PolicyValues): Promise<Policy> {
  const params = { path: { id } };
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/escalation-policies/{id}', { params }));
  return ok(
    oncall.PUT('/api/oncall/v1/escalation-policies/{id}', {
      params: { ...params, header: ifMatch(etag) },
      body: asRequest(values),
    }),
  );
}

export function deletePolicy(id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/escalation-policies/{id}', { params: { path: { id } } }));
}

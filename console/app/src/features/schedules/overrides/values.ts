import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import type { OverrideKind, OverrideRequest } from './api';
import type { Draft } from './draft';

/** Times on the wall of the schedule's zone, as fields hold them. */
export interface OverrideValues {
  kind: OverrideKind;
  originalId: string | null;
  personId: string | null;
  /** `all`, `layer:<id>` or `policy:<id>`. */
  scope: string;
  startsAt: string;
  endsAt: string;
}

export const everywhere = 'all';

/** Whether an override of a kind takes the place of one person. */
export function namesOriginal(kind: OverrideKind): boolean {
  return kind === 'REPLACE' || kind === 'REMOVE';
}

export function namesPerson(kind: OverrideKind): boolean {
  return kind !== 'REMOVE';
}

export function valuesOf(draft: Draft, zone: string, me: string | undefined): OverrideValues {
  return {
    kind: draft.kind,
    originalId: draft.originalId ?? null,
    personId: me && me !== draft.originalId ? me : null,
    scope: everywhere,
    startsAt: toLocalInput(draft.start, zone),
    endsAt: toLocalInput(draft.end, zone),
  };
}

/** Only what the kind needs; a person chosen before the kind changed is left out. */
export function requestOf(values: OverrideValues, zone: string): OverrideRequest {
  const [scope, id] = values.scope.split(':');
  return {
    kind: values.kind,
    originalId: namesOriginal(values.kind) ? (values.originalId ?? undefined) : undefined,
    personId: namesPerson(values.kind) ? (values.personId ?? undefined) : undefined,
    layerId: scope === 'layer' ? id : undefined,
    policyId: scope === 'policy' ? id : undefined,
    startsAt: fromLocalInput(values.startsAt, zone) ?? '',
    endsAt: fromLocalInput(values.endsAt, zone) ?? '',
  };
}

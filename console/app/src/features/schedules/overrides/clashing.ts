import type { Override } from '../api';
import type { OverrideRequest } from './api';

/** The override that is about the same place at the same time, so that only one of them can count. */
export function clashing(overrides: Override[], wanted: OverrideRequest): Override | undefined {
  return overrides.find((other) => overlap(other, wanted) && placeOf(other) === placeOf(wanted));
}

/** One that exists or that is wanted. */
type Either = Override | OverrideRequest;

function overlap(one: Either, other: Either): boolean {
  return Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);
}

function placeOf({ kind, originalId, personId, layerId, policyId }: Either): string {
  const whose = kind === 'REPLACE_ALL' ? 'everybody' : kind === 'ADD' ? `with ${personId}` : `of ${originalId}`;
  return [layerId ?? '', policyId ?? '', whose].join();
}

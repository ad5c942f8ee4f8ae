import { fromLocalInput } from '../../shared/time/localInput';

/** What can be said of an incident that is over, in its order. */
export const pastMilestones = [
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
  'resolvedAt',
] as const;

type PastTimes = Record<(typeof pastMilestones)[number], string>;

export interface PastValues extends PastTimes {
  rootCause: string;
}

export const nothingPast: PastValues = {
  startedAt: '',
  detectedAt: '',
  acknowledgedAt: '',
  identifiedAt: '',
  mitigatedAt: '',
  resolvedAt: '',
  rootCause: '',
};

/** Errors by field: begin and end must be known. */
export function pastErrors({ startedAt, resolvedAt }: PastValues, required: string) {
  return { startedAt: startedAt ? null : required, resolvedAt: resolvedAt ? null : required };
}

/** The same for the service: times of the zone as instants, what is empty left out. */
export function pastRequest(values: PastValues, zone: string) {
  const times = pastMilestones.map((milestone) => [milestone, fromLocalInput(values[milestone], zone)]);
  return { ...Object.fromEntries(times), rootCause: values.rootCause.trim() || undefined };
}

/** The milestones of an incident in their usual order, as the service names them. */
export const milestones = [
  'startedAt',
  'detectedAt',
  'declaredAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
  'resolvedAt',
  'closedAt',
] as const;

export type Milestone = (typeof milestones)[number];

import type { Behind, Definition, Figure, Figures, Metric } from '../features/metrics/api';

/** Metrics and figures for tests. */
export function metric(changes: Partial<Metric> = {}, definition: Partial<Definition> = {}): Metric {
  return {
    key: 'mtta',
    version: 1,
    unit: 'SECONDS',
    countedBy: 'RESOLUTION',
    shipped: true,
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'muster',
    definition: {
      kind: 'DURATION',
      name: { en: 'Time to acknowledge', ru: 'Время до подтверждения' },
      explanation: { en: 'From the alert to the acknowledgement.', ru: 'От оповещения до подтверждения.' },
      from: 'DETECTED',
      to: 'ACKNOWLEDGED',
      severities: [],
      teamIds: [],
      serviceIds: [],
      targets: {},
      target: null,
      policyTarget: null,
      better: 'LOWER',
      position: 10,
      ...definition,
    },
    ...changes,
  };
}

export function figure(changes: Partial<Figure> = {}): Figure {
  return {
    value: 120,
    spread: { mean: 120, median: 90, p90: 300, p95: 600 },
    sample: 9,
    without: 0,
    hits: 0,
    targetsMet: 7,
    withTarget: 8,
    downSeconds: null,
    target: 300,
    met: true,
    ...changes,
  };
}

export function figures(of: Metric, changes: Partial<Figures> = {}): Figures {
  return {
    metric: of,
    asked: {
      since: '2026-08-24T00:00:00Z',
      until: '2026-11-22T00:00:00Z',
      severity: null,
      serviceId: null,
      teamId: null,
      drills: false,
      zone: 'UTC',
      step: 'WEEK',
      reading: null,
      policyVersion: 1,
    },
    figure: figure(),
    trend: [
      { since: '2026-08-24T00:00:00Z', until: '2026-08-31T00:00:00Z', figure: figure() },
      { since: '2026-08-31T00:00:00Z', until: '2026-09-07T00:00:00Z', figure: figure({ value: null, sample: 0 }) },
    ],
    groups: [{ key: 'SEV1', name: null, figure: figure({ sample: 4 }) }],
    leftOut: { others: 2, merged: 1, cancelled: 0, open: 0 },
    ...changes,
  };
}

export function behind(changes: Partial<Behind> = {}): Behind {
  return {
    id: 'i1',
    incidentId: 'i1',
    reference: 'INC-1',
    title: 'Checkout fails',
    severity: 'SEV1',
    teamId: null,
    at: '2026-09-01T10:00:00Z',
    seconds: 120,
    hit: false,
    earlierId: null,
    earlierReference: null,
    ...changes,
  };
}

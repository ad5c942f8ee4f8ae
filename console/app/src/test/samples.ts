import type { Incident, Oncall } from '../api/clients';

const longAgo = '2026-01-01T00:00:00Z';

/** Things as the on-call service answers them, complete, for tests that care about a few properties. */
export function schedule(some: Partial<Oncall['ScheduleResponse']> = {}): Oncall['ScheduleResponse'] {
  return {
    id: 's1',
    name: 'Shop',
    description: '',
    teamId: null,
    zone: 'UTC',
    layers: [],
    revision: 1,
    createdAt: longAgo,
    effectiveFrom: longAgo,
    planned: null,
    warnings: [],
    ...some,
  };
}

export function layer(some: Partial<Oncall['LayerResponse']> = {}): Oncall['LayerResponse'] {
  return {
    id: 'l1',
    name: 'Weekly',
    priority: 0,
    zone: 'UTC',
    rotation: { type: 'WEEKLY', length: 1, start: '2026-01-05T09:00:00' },
    slots: [],
    windows: [],
    effectiveFrom: null,
    effectiveUntil: null,
    ...some,
  };
}

export function person(some: Partial<Oncall['PersonResponse']> = {}): Oncall['PersonResponse'] {
  return {
    id: 'p1',
    name: 'Nadia Orlova',
    email: 'nadia@example.org',
    language: 'en',
    zone: 'UTC',
    active: true,
    linked: true,
    managerId: null,
    createdAt: longAgo,
    ...some,
  };
}

type Simulation = Oncall['SimulationResponse'];

export function simulation(some: Partial<Simulation> = {}): Simulation {
  return {
    openedAt: longAgo,
    endsAt: '2026-01-01T00:30:00Z',
    reachesSomebody: true,
    levels: [simulated()],
    raised: null,
    ...some,
  };
}

/** A level that fires in a simulation. */
export function simulated(some: Partial<Simulation['levels'][number]> = {}): Simulation['levels'][number] {
  return {
    at: longAgo,
    run: 1,
    level: 1,
    lastResort: false,
    posts: [],
    pages: [
      {
        personId: 'p1',
        personName: 'Nadia Orlova',
        messages: [{ at: longAgo, channel: 'email', address: 'nadia@example.org' }],
      },
    ],
    unreached: [],
    ...some,
  };
}

export function policy(some: Partial<Oncall['PolicyResponse']> = {}): Oncall['PolicyResponse'] {
  return {
    id: 'e1',
    name: 'Shop',
    description: '',
    teamId: null,
    repeatCount: 1,
    repeatDelaySeconds: 300,
    ackTimeoutSeconds: null,
    levels: [
      { delaySeconds: 0, targets: [{ kind: 'SCHEDULE', id: 's1' }], strategy: 'EVERYONE', condition: null },
      { delaySeconds: 300, targets: [{ kind: 'PERSON', id: 'p1' }], strategy: 'EVERYONE', condition: null },
    ],
    createdAt: longAgo,
    ...some,
  };
}

export function alert(some: Partial<Oncall['AlertResponse']> = {}): Oncall['AlertResponse'] {
  return {
    id: 'a1',
    number: 1,
    serviceId: 's1',
    serviceName: 'Checkout',
    integrationId: 'i1',
    dedupKey: 'k',
    status: 'TRIGGERED',
    severity: 'CRITICAL',
    urgency: 'HIGH',
    raiseAt: null,
    priority: null,
    summary: 'Too many errors',
    source: 'web-1',
    component: null,
    group: null,
    type: null,
    details: {},
    links: [],
    eventAt: longAgo,
    openedAt: longAgo,
    acknowledgedAt: null,
    acknowledgedBy: null,
    acknowledgedById: null,
    resolvedAt: null,
    resolvedBy: null,
    eventCount: 1,
    lastEventAt: longAgo,
    test: false,
    incidentId: null,
    snoozedUntil: null,
    mergedInto: null,
    ...some,
  };
}

export function pageView(some: Partial<Oncall['PageView']> = {}): Oncall['PageView'] {
  return {
    id: 'g1',
    alertId: 'a1',
    alertNumber: 1,
    alertStatus: 'TRIGGERED',
    severity: 'CRITICAL',
    summary: 'Too many errors',
    serviceId: 's1',
    serviceName: 'Checkout',
    incidentId: null,
    personId: 'p1',
    personName: 'Nadia Orlova',
    run: 1,
    level: 1,
    reason: null,
    status: 'OPEN',
    createdAt: longAgo,
    answeredAt: null,
    answeredVia: null,
    ...some,
  };
}

export function logEntry(some: Partial<Oncall['AlertLogEntry']> = {}): Oncall['AlertLogEntry'] {
  return { id: 1, at: longAgo, kind: 'TRIGGERED', by: { kind: 'RULE', name: 'escalation', id: null }, detail: {}, ...some };
}

export function ledgerEntry(some: Partial<Oncall['LedgerEntry']> = {}): Oncall['LedgerEntry'] {
  return { id: 1, at: longAgo, kind: 'RECEIPT', stepId: 'm1', channel: 'email', detail: {}, ...some };
}

export function contactCard(some: Partial<Oncall['ContactCardResponse']> = {}): Oncall['ContactCardResponse'] {
  return {
    id: 'c1',
    name: 'Database experts',
    area: 'database',
    target: { kind: 'PERSON', id: 'p2' },
    targetName: 'Ida Berg',
    phone: '+12025550123',
    email: 'db@example.org',
    url: 'https://support.example.org/case',
    note: 'contract 42',
    teamId: null,
    position: 0,
    ...some,
  };
}

export function incidentSummary(some: Partial<Incident['IncidentSummary']> = {}): Incident['IncidentSummary'] {
  return {
    id: 'i1',
    number: 1,
    reference: 'INC-1',
    title: 'Checkout fails',
    summary: '',
    severity: 'SEV2',
    state: 'INVESTIGATING',
    drill: false,
    restricted: false,
    services: [],
    teamId: null,
    commander: null,
    milestones: {
      startedAt: longAgo,
      detectedAt: longAgo,
      declaredAt: longAgo,
      acknowledgedAt: longAgo,
      identifiedAt: longAgo,
      mitigatedAt: longAgo,
      resolvedAt: longAgo,
      closedAt: longAgo,
    },
    nextUpdateAt: null,
    timelineUpTo: 1,
    version: 0,
    ...some,
  };
}

import type { Incident } from '../api/clients';

const longAgo = '2026-01-01T00:00:00Z';
const nadia = { id: 'p1', name: 'Nadia Orlova' };
const byNadia = { kind: 'PERSON' as const, ...nadia };

type Detail = Incident['IncidentDetail'];

/** An incident as its service answers it, led by Nadia, for tests that care about a few properties. */
export function incidentDetail(some: Partial<Detail> = {}): Detail {
  const sample = {
    incident: {
      id: 'i1',
      number: 12,
      reference: 'INC-12',
      title: 'Checkout fails',
      summary: '',
      severity: 'SEV1',
      state: 'MITIGATING',
      drill: false,
      restricted: false,
      services: [],
      teamId: null,
      commander: nadia,
      milestones: { startedAt: longAgo, declaredAt: longAgo },
      nextUpdateAt: null,
      timelineUpTo: 1,
      version: 1,
    },
    declaredBy: byNadia,
    sourceAlertId: null,
    severityDecision: {
      severity: 'SEV1',
      basis: 'PERSON',
      policyVersion: 1,
      rule: null,
      reasons: ['Named by a person'],
      facts: null,
      decidedAt: longAgo,
      decidedBy: byNadia,
    },
    severities: { declared: 'SEV1', assessed: 'SEV1', settled: null },
    codeName: null,
    retrospective: false,
    impact: null,
    rootCause: null,
    roles: [
      { key: 'commander', name: 'Incident commander', duties: [], skills: [], mayHold: null, single: true, required: true, holders: [{ person: nadia, since: longAgo }] },
      { key: 'scribe', name: 'Scribe', duties: [], skills: [], mayHold: null, single: true, required: true, holders: [] },
    ],
    handOver: null,
    handOvers: [],
    missingRoles: ['scribe'],
    missingPeople: 1,
    members: [],
    targets: { acknowledgeBy: null, resolveBy: null, timingVersion: 1 },
    durations: {},
    cadence: { everySeconds: null, nextUpdateAt: null, overdue: false, updates: 0 },
    gate: { open: false, missing: [], checks: [], stabilitySeconds: 900, stableAt: null, timingVersion: 1 },
    alerts: [],
    alertCount: 0,
    openAlertCount: 0,
    pinned: [],
    nextStates: [],
    nextSteps: [],
    overdueItems: 0,
    allowedActions: ['ADD_TO_TIMELINE', 'POST_UPDATE', 'CHANGE_STATE', 'SET_IMPACT'],
  };
  return { ...(sample as unknown as Detail), ...some };
}

/** The answer to which roles each severity needs, as shipped in what tests care about: the upper two page whoever is on call. */
export function rolePolicies() {
  const needs = { people: 1, roles: [] };
  const definition = { roles: [], areas: {}, span: { least: 3, most: 7 }, severities: { SEV1: needs, SEV2: needs, SEV3: needs, SEV4: needs } };
  const current = { version: 1, name: 'default', definition, createdAt: longAgo, createdBy: { kind: 'SYSTEM', id: null, name: 'muster' } };
  return { body: { current, versions: [current], presets: [] } };
}

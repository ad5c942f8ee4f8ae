import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import type { Target } from '../../shared/pick/targets';

export type Policy = Oncall['PolicyResponse'];
export type PolicyRequest = Oncall['PolicyRequest'];
export type PolicyLevel = Policy['levels'][number];
export type Strategy = Oncall['Strategy'];
export type AlertSeverity = Oncall['AlertSeverity'];
export type Severity = Oncall['Severity'];
export type AlertPriority = Oncall['AlertPriority'];
export type Simulation = Oncall['SimulationResponse'];
export type SimulationRequest = Oncall['SimulationRequest'];

export const alertSeverities: AlertSeverity[] = ['CRITICAL', 'ERROR', 'WARNING', 'INFO'];
export const severities: Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];
export const alertPriorities: AlertPriority[] = ['P1', 'P2', 'P3', 'P4', 'P5'];

export const policiesKey = ['oncall', 'escalation-policies'];
const lastResortKey = ['oncall', 'last-resort'];

/** What a change of the last resort makes out of date. */
export const lastResortTouches = [lastResortKey, ['oncall', 'simulations']];

/** With its version, for a later change. */
export function policyQuery(id: string) {
  return queryOptions({
    queryKey: [...policiesKey, id],
    queryFn: () => versioned(oncall.GET('/api/oncall/v1/escalation-policies/{id}', { params: { path: { id } } })),
  });
}

export function addPolicy(body: PolicyRequest): Promise<Policy> {
  return ok(oncall.POST('/api/oncall/v1/escalation-policies', { body }));
}

export function changePolicy(id: string, etag: string | undefined, body: PolicyRequest): Promise<Policy> {
  return ok(
    oncall.PUT('/api/oncall/v1/escalation-policies/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }),
  );
}

export function deletePolicy(id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/escalation-policies/{id}', { params: { path: { id } } }));
}

/** Whom the organisation pages behind the last level of every policy, with its version. */
export const lastResortQuery = queryOptions({
  queryKey: lastResortKey,
  queryFn: () => versioned(oncall.GET('/api/oncall/v1/last-resort')),
});

export function changeLastResort(etag: string | undefined, targets: Target[]) {
  return ok(oncall.PUT('/api/oncall/v1/last-resort', { params: { header: ifMatch(etag) }, body: { targets } }));
}

/** Whom an alert would page; nothing is opened by asking. */
export function simulationQuery(body: SimulationRequest) {
  return queryOptions({
    queryKey: ['oncall', 'simulations', body],
    queryFn: () => ok(oncall.POST('/api/oncall/v1/simulations', { body })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

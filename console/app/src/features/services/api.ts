import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import { listQuery } from '../../api/pages';
import { urgencyRequest, type UrgencyValues } from './urgency';

export type Service = Oncall['ServiceResponse'];
export type Integration = Oncall['IntegrationResponse'];
export type RejectedEvent = Oncall['RejectedEvent'];
export type IntegrationKind = 'PAGERDUTY_V2' | 'ALERTMANAGER';

export const servicesKey = ['oncall', 'services'];

export function serviceQuery(id: string) {
  return queryOptions({
    queryKey: [...servicesKey, id],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/services/{id}', { params: { path: { id } } })),
  });
}

export interface ServiceValues {
  name: string;
  description: string;
  tier: string;
  teamId: string | null;
  policyId: string | null;
  links: { text: string; href: string }[];
  dependsOn: string[];
  urgency: UrgencyValues;
}

function asRequest({ tier, teamId, policyId, urgency, ...rest }: ServiceValues) {
  return {
    ...rest,
    tier: Number(tier),
    teamId: teamId ?? undefined,
    policyId: policyId ?? undefined,
    urgency: urgencyRequest(urgency),
  };
}

export function addService(values: ServiceValues): Promise<Service> {
  return ok(oncall.POST('/api/oncall/v1/services', { body: asRequest(values) }));
}

export async function changeService(service: Service, values: ServiceValues): Promise<Service> {
  const params = { path: { id: service.id } };
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/services/{id}', { params }));
  return ok(
    oncall.PUT('/api/oncall/v1/services/{id}', {
      params: { ...params, header: ifMatch(etag) },
      body: { ...asRequest(values), slug: service.slug },
    }),
  );
}

export function deleteService(id: string) {
  return ok(oncall.DELETE('/api/oncall/v1/services/{id}', { params: { path: { id } } }));
}

export function integrationsQuery(serviceId: string) {
  return queryOptions({
    queryKey: [...servicesKey, serviceId, 'integrations'],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/services/{serviceId}/integrations', { params: { path: { serviceId } } })),
  });
}

export function addIntegration(serviceId: string, kind: IntegrationKind, name: string): Promise<Integration> {
  return ok(
    oncall.POST('/api/oncall/v1/services/{serviceId}/integrations', {
      params: { path: { serviceId } },
      body: { kind, name },
    }),
  );
}

export function rotateKey(serviceId: string, id: string, graceSeconds: number): Promise<Integration> {
  return ok(
    oncall.POST('/api/oncall/v1/services/{serviceId}/integrations/{id}/rotate', {
      params: { path: { serviceId, id } },
      body: { graceSeconds },
    }),
  );
}

export function deleteIntegration(serviceId: string, id: string) {
  return ok(
    oncall.DELETE('/api/oncall/v1/services/{serviceId}/integrations/{id}', { params: { path: { serviceId, id } } }),
  );
}

export function sendTestAlert(serviceId: string, id: string) {
  return ok(
    oncall.POST('/api/oncall/v1/services/{serviceId}/integrations/{id}/test-alert', {
      params: { path: { serviceId, id } },
    }),
  );
}

export function rejectedList(serviceId: string) {
  return listQuery<RejectedEvent>([...servicesKey, serviceId, 'rejected'], (cursor) =>
    ok(
      oncall.GET('/api/oncall/v1/services/{serviceId}/rejected-events', {
        params: { path: { serviceId }, query: { cursor } },
      }),
    ),
  );
}

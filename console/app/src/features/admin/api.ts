import { comms, incident, oncall, ok, postmortem, type Oncall } from '../../api/clients';
import { listQuery, type PageOf } from '../../api/pages';

export const services = ['oncall', 'incident', 'comms', 'postmortem'] as const;
export type ServiceName = (typeof services)[number];
export type AuditEntry = Oncall['AuditEntry'];
export type Delivery = Oncall['DeliveryView'];
export type DeliveryDetails = Oncall['DeliveryDetails'];
export type Token = Oncall['TokenResponse'];

export const tokensKey = ['oncall', 'api-tokens'];

export function auditList(service: ServiceName) {
  return listQuery<AuditEntry>([service, 'audit'], (cursor) => auditOf(service, cursor));
}

function auditOf(service: ServiceName, cursor: string | undefined): Promise<PageOf<AuditEntry>> {
  const params = { query: { cursor } };
  switch (service) {
    case 'oncall':
      return ok(oncall.GET('/api/oncall/v1/audit', { params }));
    case 'incident':
      return ok(incident.GET('/api/incident/v1/audit', { params }));
    case 'comms':
      return ok(comms.GET('/api/comms/v1/audit', { params }));
    case 'postmortem':
      return ok(postmortem.GET('/api/postmortem/v1/audit', { params }));
  }
}

/** Only these two send anything. */
export const senders = ['oncall', 'comms'] as const;
export type Sender = (typeof senders)[number];
export const deliveriesKey = (sender: Sender) => [sender, 'deliveries'];

export function deliveryList(sender: Sender, status: string | undefined) {
  const query = (cursor: string | undefined) => ({ params: { query: { status: status as never, cursor } } });
  return listQuery<Delivery>(
    [...deliveriesKey(sender), status],
    (cursor): Promise<PageOf<Delivery>> =>
      sender === 'oncall'
        ? ok(oncall.GET('/api/oncall/v1/deliveries', query(cursor)))
        : ok(comms.GET('/api/comms/v1/deliveries', query(cursor))),
    { refetchInterval: 15_000 },
  );
}

export function retryDelivery(sender: Sender, id: string): Promise<unknown> {
  const params = { path: { id } };
  return sender === 'oncall'
    ? ok(oncall.POST('/api/oncall/v1/deliveries/{id}/retry', { params }))
    : ok(comms.POST('/api/comms/v1/deliveries/{id}/retry', { params }));
}

export function tokenList() {
  return listQuery<Token>([...tokensKey, 'list'], (cursor) =>
    ok(oncall.GET('/api/oncall/v1/api-tokens', { params: { query: { cursor } } })),
  );
}

export function issueToken(body: {
  name: string;
  roles: string[];
  personId?: string;
  expiresAt?: string;
}): Promise<Token> {
  return ok(oncall.POST('/api/oncall/v1/api-tokens', { body: body as never }));
}

export const revokeToken = (id: string) => ok(oncall.DELETE('/api/oncall/v1/api-tokens/{id}', { params: { path: { id } } }));

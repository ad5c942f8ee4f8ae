import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../../api/clients';
import { listQuery } from '../../../api/pages';
import type { ServiceName } from '../api';

export type Delivery = Oncall['DeliveryView'];
export type DeliveryDetails = Oncall['DeliveryDetails'];
export type DeliverySummary = Oncall['DeliverySummary'];
export type ProviderFigures = DeliverySummary['providers'][number];

export const deliveryStatuses = ['PENDING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'BLOCKED', 'CANCELLED'] as const satisfies Delivery['status'][];

/** Which deliveries a list shows; empty parts show all. */
export interface DeliveryFilter {
  status?: Delivery['status'];
  channel?: string;
  provider?: string;
}

export const deliveriesKey = (service: ServiceName) => [service, 'deliveries'];

/** Every service answers the same about what it sends, so on-call's description of it fits all. */
const of = (service: ServiceName) => `/api/${service}/v1/deliveries` as '/api/oncall/v1/deliveries';

export function deliveryList(service: ServiceName, filter: DeliveryFilter) {
  return listQuery<Delivery>(
    [...deliveriesKey(service), 'list', filter],
    (cursor) => ok(oncall.GET(of(service), { params: { query: { ...filter, cursor } } })),
    { refetchInterval: 15_000 },
  );
}

export function deliveryQuery(service: ServiceName, id: string) {
  const path = `${of(service)}/{id}` as '/api/oncall/v1/deliveries/{id}';
  return queryOptions({
    queryKey: [...deliveriesKey(service), 'one', id],
    queryFn: () => ok(oncall.GET(path, { params: { path: { id } } })),
    refetchInterval: 15_000,
  });
}

export function deliverySummary(service: ServiceName) {
  const path = `${of(service)}/summary` as '/api/oncall/v1/deliveries/summary';
  return queryOptions({
    queryKey: [...deliveriesKey(service), 'summary'],
    queryFn: () => ok(oncall.GET(path)),
    refetchInterval: 15_000,
  });
}

export function retryDelivery(service: ServiceName, id: string) {
  const path = `${of(service)}/{id}/retry` as '/api/oncall/v1/deliveries/{id}/retry';
  return ok(oncall.POST(path, { params: { path: { id } } }));
}

/** Sends again what a provider failed to deliver within a day. */
export function retryFailed(service: ServiceName, { channel, provider }: ProviderFigures) {
  const path = `${of(service)}/retry-failed` as '/api/oncall/v1/deliveries/retry-failed';
  return ok(oncall.POST(path, { body: { channel, provider } }));
}

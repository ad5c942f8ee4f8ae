import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import { destinationsQuery } from '../../shared/pick/catalogue';

export type Destination = Oncall['DestinationResponse'];
export type DestinationKind = Oncall['DestinationKind'];

export const destinationsKey = ['oncall', 'destinations'];
export const destinationKinds: DestinationKind[] = ['SLACK', 'TEAMS', 'WEBHOOK'];

export interface DestinationValues {
  name: string;
  kind: DestinationKind;
  address: string;
  language: string;
}

/** All destinations; looked at again as long as a message that tries one is on its way. */
export const watchedDestinations = queryOptions({
  ...destinationsQuery,
  refetchInterval: ({ state }) => (state.data?.some(isBeingTried) ? 1_500 : false),
});

export const isBeingTried = ({ lastTrial }: Destination) =>
  lastTrial !== null && ['PENDING', 'SENDING'].includes(lastTrial.status);

/** Kinds that a provider is configured for. */
export const kindsQuery = queryOptions({
  queryKey: [...destinationsKey, 'kinds'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/destinations/kinds')),
});

const of = (id: string) => ({ path: { id } });

export const addDestination = (body: DestinationValues): Promise<Destination> =>
  ok(oncall.POST('/api/oncall/v1/destinations', { body }));

/** An address that is left empty stays as it is. */
export async function changeDestination({ id }: Destination, values: DestinationValues): Promise<Destination> {
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/destinations/{id}', { params: of(id) }));
  return ok(
    oncall.PUT('/api/oncall/v1/destinations/{id}', {
      params: { ...of(id), header: ifMatch(etag) },
      body: { ...values, address: values.address || undefined },
    }),
  );
}

export const deleteDestination = (id: string) =>
  ok(oncall.DELETE('/api/oncall/v1/destinations/{id}', { params: of(id) }));

export const tryDestination = (id: string) =>
  ok(oncall.POST('/api/oncall/v1/destinations/{id}/test', { params: of(id) }));

import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { everything, listQuery } from '../../api/pages';
import { postmortemsKey } from '../actions/api';
import { standing } from './standing';

export type Summary = Postmortem['PostmortemSummary'];
export type Document = Postmortem['PostmortemView'];
export type Section = Postmortem['SectionView'];
export type Offer = Postmortem['Offer'];
export type Status = Summary['status'];

export { postmortemsKey };
export const documentKey = (id: string) => [...postmortemsKey, 'one', id];

export function postmortemList(status: Status | undefined) {
  return listQuery<Summary>([...postmortemsKey, 'list', status ?? 'all'], (cursor) =>
    ok(postmortem.GET('/api/postmortem/v1/postmortems', { params: { query: { status, cursor } } })),
  );
}

export const offersQuery = listQuery<Offer>([...postmortemsKey, 'offers'], (cursor) =>
  ok(postmortem.GET('/api/postmortem/v1/postmortems/offers', { params: { query: { cursor } } })),
);

export const draft = (incidentId: string): Promise<{ id: string }> =>
  okAs(postmortem.POST('/api/postmortem/v1/postmortems', { body: { incidentId } }));

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: documentKey(id),
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/postmortems/{id}', { params: { path: { id } } })),
  });
}

export function documentTimelineQuery(id: string) {
  return queryOptions({
    queryKey: [...documentKey(id), 'timeline'],
    queryFn: () =>
      everything((cursor) =>
        ok(
          postmortem.GET('/api/postmortem/v1/postmortems/{id}/timeline', {
            params: { path: { id }, query: { limit: 200, cursor } },
          }),
        ),
      ).then(standing),
  });
}

export const changeDocument = (
  id: string,
  body: { title?: string; ownerId?: string; scribeId?: string; noActionItemsReason?: string },
) => ok(postmortem.PATCH('/api/postmortem/v1/postmortems/{id}', { params: { path: { id } }, body }));

export const moveDocument = (id: string, to: 'DRAFT' | 'IN_REVIEW', reason?: string) =>
  ok(postmortem.POST('/api/postmortem/v1/postmortems/{id}/status', { params: { path: { id } }, body: { to, reason } }));

/** What was known of the impact and from when on, the oldest first. */
export function impactQuery(id: string) {
  return queryOptions({
    queryKey: [...documentKey(id), 'impact'],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/postmortems/{id}/impact', { params: { path: { id } } })),
  });
}

export const publish = (id: string, noActionItemsReason: string, uncoveredFactorsReason: string) =>
  ok(
    postmortem.POST('/api/postmortem/v1/postmortems/{id}/publish', {
      params: { path: { id } },
      body: {
        noActionItemsReason: noActionItemsReason || undefined,
        uncoveredFactorsReason: uncoveredFactorsReason || undefined,
      },
    }),
  );

import { queryOptions } from '@tanstack/react-query';
import { ok, postmortem, type Postmortem } from '../../../api/clients';
import { documentKey } from '../api';

export type Related = Postmortem['Related'];
export type RelatedPostmortem = Postmortem['RelatedPostmortem'];
export type Recurrence = Postmortem['Recurrence'];

export function relatedQuery(id: string) {
  return queryOptions({
    queryKey: [...documentKey(id), 'related'],
    queryFn: () => ok<Related>(postmortem.GET('/api/postmortem/v1/postmortems/{id}/related', { params: { path: { id } } })),
  });
}

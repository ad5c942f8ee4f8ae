import { queryOptions } from '@tanstack/react-query';
import { ok, postmortem, type Postmortem } from '../../../api/clients';
import { listQuery } from '../../../api/pages';
import { documentKey, postmortemsKey } from '../api';

export type Entry = Postmortem['LibraryEntry'];
export type Passage = Postmortem['Passage'];
export type Causes = Postmortem['LibraryCauses'];
export type Learning = Postmortem['Learning'];

/** What is looked for; as it stands in the address of the page. */
export interface Asked {
  q?: string;
  serviceId?: string;
  severity?: 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4';
  cause?: string;
  tag?: string;
  /** Days back from now. */
  days?: number;
}

export const libraryKey = [...postmortemsKey, 'library'];

function parameters({ days, ...rest }: Asked) {
  const today = Math.floor(Date.now() / 86_400_000);
  return { ...rest, from: days ? new Date((today - days) * 86_400_000).toISOString() : undefined };
}

export function libraryList(asked: Asked) {
  return listQuery<Entry>([...libraryKey, asked], (cursor) =>
    ok(postmortem.GET('/api/postmortem/v1/library', { params: { query: { ...parameters(asked), cursor } } })),
  );
}

export function causesQuery(asked: Asked) {
  return queryOptions({
    queryKey: [...libraryKey, 'causes', asked],
    queryFn: () =>
      ok<Causes>(postmortem.GET('/api/postmortem/v1/library/causes', { params: { query: parameters(asked) } })),
  });
}

export const tagsQuery = queryOptions({
  queryKey: [...libraryKey, 'tags'],
  queryFn: () => ok(postmortem.GET('/api/postmortem/v1/library/tags')),
});

export const learningKey = [...libraryKey, 'learning'];

export const learningQuery = queryOptions({
  queryKey: learningKey,
  queryFn: () => ok<{ learning?: Learning | null }>(postmortem.GET('/api/postmortem/v1/library/learning')),
});

export const chooseLearning = (postmortemId: string, why: string) =>
  ok(postmortem.PUT('/api/postmortem/v1/library/learning', { body: { postmortemId, why } }));

export function tagsOfQuery(id: string) {
  return queryOptions({
    queryKey: [...documentKey(id), 'tags'],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/postmortems/{id}/tags', { params: { path: { id } } })),
  });
}

export const putTags = (id: string, tags: string[]) =>
  ok(postmortem.PUT('/api/postmortem/v1/postmortems/{id}/tags', { params: { path: { id } }, body: { tags } }));

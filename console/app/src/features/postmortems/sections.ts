import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';
import type { Problem } from '../../api/problem';
import { documentKey, type Document, type Section } from './api';

export type Outline = Postmortem['SectionOutline'];
export type Revision = Postmortem['RevisionSummary'];
export type Difference = Postmortem['Difference'];
export type Piece = Postmortem['MergePiece'];
export type Conflict = Postmortem['MergeConflict'] & Problem;

/** What a section is called and for, in the reader's language. */
export function outlineOf(document: Document, key: string): Outline {
  return (
    document.outline.find((each) => each.key === key) ?? { key, heading: key, hint: '', required: false }
  );
}

interface Written {
  basedOn: number;
  /** The text on which it was begun, where that is not the one of the version. */
  base?: string;
  markdown: string;
}

/** Stores a text together with what others wrote meanwhile; 409 with both where they conflict. */
export const mergeSection = (id: string, key: string, body: Written): Promise<Section> =>
  okAs(
    postmortem.POST('/api/postmortem/v1/postmortems/{id}/sections/{key}/merge', { params: { path: { id, key } }, body }),
  );

const path = '/api/postmortem/v1/postmortems/{id}/sections/{key}/revisions';

export const revisionsKey = (id: string, key: string) => [...documentKey(id), 'revisions', key];

export function revisionsQuery(id: string, key: string) {
  return listQuery<Revision>(revisionsKey(id, key), (cursor) =>
    ok(postmortem.GET(path, { params: { path: { id, key }, query: { cursor } } })),
  );
}

export function revisionQuery(id: string, key: string, version: number) {
  return queryOptions({
    queryKey: [...revisionsKey(id, key), version],
    queryFn: () => ok(postmortem.GET(`${path}/{version}`, { params: { path: { id, key, version } } })),
    staleTime: Infinity,
  });
}

export const restoreRevision = (id: string, key: string, version: number): Promise<Section> =>
  okAs(postmortem.POST(`${path}/{version}/restore`, { params: { path: { id, key, version } } }));

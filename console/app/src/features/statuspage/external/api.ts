import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { ifMatch, versioned } from '../../../api/etag';
import { listQuery } from '../../../api/pages';
import { toProblem } from '../../../api/problem';
import { pagesKey } from '../api';

export type ExternalPage = Comms['ExternalPageResponse'];
export type ExternalObject = Comms['ExternalObjectResponse'];
export type ExternalConflict = ExternalObject['conflicts'][number];
export type ComponentMapping = Comms['ComponentMappingResponse'];

/** How often what goes on at the other side is looked at. */
const LOOK_MS = 5_000;

export const externalKey = (pageId: string) => [...pagesKey, pageId, 'external'];

/** Null when the page is not connected. */
export const externalPageQuery = (pageId: string) =>
  queryOptions({
    queryKey: [...externalKey(pageId), 'page'],
    queryFn: async (): Promise<ExternalPage | null> => {
      try {
        return await ok(comms.GET('/api/comms/v1/pages/{pageId}/external', { params: { path: { pageId } } }));
      } catch (failure) {
        if (toProblem(failure).status === 404) return null;
        throw failure;
      }
    },
    refetchInterval: ({ state }) => (state.data ? LOOK_MS : false),
  });

export const mappingQuery = (pageId: string) =>
  queryOptions({
    queryKey: [...externalKey(pageId), 'mapping'],
    queryFn: () => ok(comms.GET('/api/comms/v1/pages/{pageId}/external/components', { params: { path: { pageId } } })),
  });

export const objectList = (pageId: string) =>
  listQuery<ExternalObject>(
    [...externalKey(pageId), 'objects'],
    (cursor) =>
      ok(comms.GET('/api/comms/v1/pages/{pageId}/external/objects', { params: { path: { pageId }, query: { cursor } } })),
    { refetchInterval: LOOK_MS },
  );

export interface ConnectionValues {
  baseUrl: string;
  externalId: string;
  /** Empty to keep the one that is known. */
  apiKey: string;
  language: string;
  enabled: boolean;
}

export async function connect(pageId: string, values: ConnectionValues, known: boolean) {
  const path = { pageId };
  const etag = known
    ? (await versioned(comms.GET('/api/comms/v1/pages/{pageId}/external', { params: { path } }))).etag
    : undefined;
  return ok(
    comms.PUT('/api/comms/v1/pages/{pageId}/external', {
      params: { path, header: etag ? ifMatch(etag) : undefined },
      body: { ...values, baseUrl: values.baseUrl || undefined, apiKey: values.apiKey || undefined },
    }),
  );
}

export const disconnect = (pageId: string) =>
  ok(comms.DELETE('/api/comms/v1/pages/{pageId}/external', { params: { path: { pageId } } }));

export const readNow = (pageId: string) =>
  ok(comms.POST('/api/comms/v1/pages/{pageId}/external/reading', { params: { path: { pageId } } }));

/** Ours by the ids of the components, theirs as the values; empty for none. */
export const mapComponents = (pageId: string, chosen: Record<string, string>) =>
  ok(
    comms.PUT('/api/comms/v1/pages/{pageId}/external/components', {
      params: { path: { pageId } },
      body: {
        mapping: Object.entries(chosen)
          .filter(([, externalId]) => externalId)
          .map(([componentId, externalId]) => ({ componentId, externalId })),
      },
    }),
  );

export const decide = (pageId: string, id: string, whose: 'ours' | 'theirs') => {
  const params = { path: { pageId, id } };
  return whose === 'ours'
    ? ok(comms.POST('/api/comms/v1/pages/{pageId}/external/objects/{id}/ours', { params }))
    : ok(comms.POST('/api/comms/v1/pages/{pageId}/external/objects/{id}/theirs', { params }));
};

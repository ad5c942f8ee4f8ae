import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { listQuery } from '../../../api/pages';
import { pagesKey } from '../api';

export type PageImport = Comms['PageImportResponse'];
export type ImportItem = Comms['ImportItemResponse'];
export type ImportAction = ImportItem['action'];

/** How often progress is looked at. */
const LOOK_MS = 2_000;

export const importsKey = (pageId: string) => [...pagesKey, pageId, 'imports'];

export const goesOn = ({ state }: PageImport) => state === 'READING' || state === 'RUNNING';

export const importList = (pageId: string) =>
  listQuery<PageImport>([...importsKey(pageId), 'list'], (cursor) =>
    ok(comms.GET('/api/comms/v1/pages/{pageId}/imports', { params: { path: { pageId }, query: { cursor } } })),
  );

export const importQuery = (pageId: string, id: string) =>
  queryOptions({
    queryKey: [...importsKey(pageId), 'one', id],
    queryFn: () => ok(comms.GET('/api/comms/v1/pages/{pageId}/imports/{id}', { params: { path: { pageId, id } } })),
    refetchInterval: ({ state }) => (state.data && goesOn(state.data) ? LOOK_MS : false),
  });

export const itemList = (pageId: string, id: string, action: ImportAction | undefined, state: string) =>
  listQuery<ImportItem>([...importsKey(pageId), 'items', id, action ?? 'all', state], (cursor) =>
    ok(
      comms.GET('/api/comms/v1/pages/{pageId}/imports/{id}/items', {
        params: { path: { pageId, id }, query: { cursor, action } },
      }),
    ),
  );

export interface SourceValues {
  origin: 'MANAGE_API' | 'PUBLIC_PAGE' | 'UPLOAD';
  baseUrl: string;
  externalId: string;
  apiKey: string;
  /** The text of the file. */
  document: string;
  language: string;
}

export function readSource(pageId: string, values: SourceValues): Promise<PageImport> {
  const { origin, baseUrl, externalId, apiKey, document, language } = values;
  const body = {
    MANAGE_API: { origin, language, baseUrl: baseUrl || undefined, externalId, apiKey },
    PUBLIC_PAGE: { origin, language, baseUrl },
    UPLOAD: { origin, language, document },
  }[origin];
  return ok(comms.POST('/api/comms/v1/pages/{pageId}/imports', { params: { path: { pageId } }, body }));
}

export const startImport = (pageId: string, id: string) =>
  ok(comms.POST('/api/comms/v1/pages/{pageId}/imports/{id}/start', { params: { path: { pageId, id } } }));

export const removeImport = (pageId: string, id: string) =>
  ok(comms.DELETE('/api/comms/v1/pages/{pageId}/imports/{id}', { params: { path: { pageId, id } } }));

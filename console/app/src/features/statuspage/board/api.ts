import { queryOptions } from '@tanstack/react-query';
import { comms, ok } from '../../../api/clients';
import { ifMatch, versioned } from '../../../api/etag';
import { pagesKey } from '../api';
import { orderOf, type Entry } from './board';

export const groupsQuery = (pageId: string) =>
  queryOptions({
    queryKey: [...pagesKey, pageId, 'groups'],
    queryFn: async () =>
      (await ok(comms.GET('/api/comms/v1/pages/{pageId}/component-groups', { params: { path: { pageId } } }))).items,
  });

export const proposalsQuery = (pageId: string) =>
  queryOptions({
    queryKey: [...pagesKey, pageId, 'proposals'],
    queryFn: async () =>
      (await ok(comms.GET('/api/comms/v1/pages/{pageId}/status-proposals', { params: { path: { pageId } } }))).items,
  });

export interface GroupValues {
  name: string;
  description: string;
}

export const addGroup = (pageId: string, body: GroupValues) =>
  ok(comms.POST('/api/comms/v1/pages/{pageId}/component-groups', { params: { path: { pageId } }, body }));

export async function changeGroup(id: string, body: GroupValues) {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/component-groups/{id}', { params }));
  return ok(comms.PUT('/api/comms/v1/component-groups/{id}', { params: { ...params, header: ifMatch(etag) }, body }));
}

export const removeGroup = (id: string) =>
  ok(comms.DELETE('/api/comms/v1/component-groups/{id}', { params: { path: { id } } }));

export const arrange = (pageId: string, entries: Entry[]) =>
  ok(comms.PUT('/api/comms/v1/pages/{pageId}/order', { params: { path: { pageId } }, body: { items: orderOf(entries) } }));

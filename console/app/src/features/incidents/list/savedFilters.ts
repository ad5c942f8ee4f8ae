import { incident, ok, okAs, type Incident } from '../../../api/clients';
import { everything } from '../../../api/pages';
import { queryOptions } from '@tanstack/react-query';

export type SavedFilter = Incident['SavedFilterView'];
export type FilterRequest = Incident['FilterRequest'];

const path = '/api/incident/v1/saved-filters';
export const savedFiltersKey = ['incident', 'saved-filters'];

export const savedFiltersQuery = queryOptions({
  queryKey: savedFiltersKey,
  queryFn: () => everything((cursor) => ok(incident.GET(path, { params: { query: { limit: 200, cursor } } }))),
  staleTime: 60_000,
});

export const addFilter = (body: FilterRequest): Promise<SavedFilter> => okAs(incident.POST(path, { body }));

export const changeFilter = (id: string, body: FilterRequest): Promise<SavedFilter> =>
  ok(incident.PUT(`${path}/{id}`, { params: { path: { id } }, body }));

export const removeFilter = (id: string) => ok(incident.DELETE(`${path}/{id}`, { params: { path: { id } } }));

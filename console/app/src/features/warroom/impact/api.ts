import { queryOptions } from '@tanstack/react-query';
import { incident, ok } from '../../../api/clients';
import { incidentKey } from '../../incidents/api';

/** What was known of the impact and from when on, the oldest first. */
export const impactSeriesQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'impact-series'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/impact-series', { params: { path: { id } } })),
  });

/** The affected services and those that cannot work without them. */
export const blastRadiusQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'blast-radius'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/blast-radius', { params: { path: { id } } })),
    staleTime: 60_000,
  });

import { queryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../../api/clients';
import { incidentKey } from '../../incidents/api';

export type Brief = Incident['BriefView'];

/** The incident as it stands, or what was handed over with an offer. */
export const briefQuery = (id: string, handOverId?: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'brief', handOverId ?? 'now'],
    queryFn: () =>
      handOverId
        ? ok(
            incident.GET('/api/incident/v1/incidents/{id}/hand-overs/{handOverId}/brief', {
              params: { path: { id, handOverId } },
            }),
          )
        : ok(incident.GET('/api/incident/v1/incidents/{id}/brief', { params: { path: { id } } })),
  });

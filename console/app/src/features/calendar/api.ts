import { queryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../api/clients';
import { incidentsKey } from '../incidents/api';

export type DayCount = Incident['DayCount'];
export type HourCount = Incident['HourCount'];

/** What is counted: a year up to a moment, in the reader's zone. */
export interface Asked {
  from: string;
  to: string;
  zone: string;
  serviceId?: string;
  teamId?: string;
}

const staleTime = 60_000;

export const daysQuery = (query: Asked) =>
  queryOptions({
    queryKey: [...incidentsKey, 'calendar', 'days', query],
    queryFn: () => ok(incident.GET('/api/incident/v1/calendar/days', { params: { query } })),
    staleTime,
  });

export const hoursQuery = (query: Asked) =>
  queryOptions({
    queryKey: [...incidentsKey, 'calendar', 'hours', query],
    queryFn: () => ok(incident.GET('/api/incident/v1/calendar/hours', { params: { query } })),
    staleTime,
  });

import { queryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../../api/clients';
import { incidentKey } from '../../incidents/api';

export type Room = Incident['RoomView'];
export type Channel = Incident['ChannelView'];
export type Guest = Incident['GuestView'];

const path = (id: string) => ({ params: { path: { id } } });

export const roomQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'room'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/room', path(id))),
  });

export const openRoom = (id: string) => ok(incident.POST('/api/incident/v1/incidents/{id}/room', path(id)));

export const closeRoom = (id: string) => ok(incident.DELETE('/api/incident/v1/incidents/{id}/room', path(id)));

/** Says that the reader is here while it is asked, and learns who else is; a hidden tab says nothing. */
export const presenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['presence', id],
    queryFn: () => ok(incident.PUT('/api/incident/v1/incidents/{id}/presence', path(id))),
    refetchInterval: 10_000,
    gcTime: 0,
  });

export const leave = (id: string) => ok(incident.DELETE('/api/incident/v1/incidents/{id}/presence', path(id)));

import { queryOptions } from '@tanstack/react-query';
import { ok, postmortem, type Postmortem } from '../../../api/clients';
import { documentKey } from '../api';

export type Meeting = Postmortem['MeetingView'];
export type Attendee = Postmortem['AttendeeView'];
export type AgendaItem = Postmortem['AgendaItem'];
export type Agenda = Postmortem['Agenda'];

const path = '/api/postmortem/v1/postmortems/{id}/meeting' as const;

export const meetingKey = (id: string) => [...documentKey(id), 'meeting'];

/** Where a calendar program finds the meeting. */
export const invitationOf = (id: string, language: string) =>
  `/api/postmortem/v1/postmortems/${id}/meeting/invitation.ics?language=${language}`;

export function meetingQuery(id: string) {
  return queryOptions({
    queryKey: meetingKey(id),
    queryFn: () => ok<Meeting>(postmortem.GET(path, { params: { path: { id } } })),
    retry: false,
  });
}

export const agendasQuery = queryOptions({
  queryKey: ['agendas'],
  queryFn: () => ok<Agenda[]>(postmortem.GET('/api/postmortem/v1/agendas')),
  staleTime: Infinity,
});

export const callMeeting = (id: string) => ok<Meeting>(postmortem.POST(path, { params: { path: { id } }, body: {} }));

export interface MeetingChanges {
  startsAt?: string;
  place?: string;
  agenda?: AgendaItem[];
  attendeeIds?: string[];
  notes?: string;
  notesBase?: string;
  reason?: string;
}

export const changeMeeting = (id: string, body: MeetingChanges) =>
  ok<Meeting>(postmortem.PATCH(path, { params: { path: { id } }, body }));

export const cancelMeeting = (id: string, reason: string) =>
  ok<Meeting>(postmortem.POST(`${path}/cancel`, { params: { path: { id } }, body: { reason } }));

export const beginMeeting = (id: string) =>
  ok<Meeting>(postmortem.POST(`${path}/begin`, { params: { path: { id } } }));

export const holdMeeting = (id: string, body: Postmortem['HeldMeeting']) =>
  ok<Meeting>(postmortem.POST(`${path}/hold`, { params: { path: { id } }, body }));

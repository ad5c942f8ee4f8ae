import type { Meeting } from '../features/postmortems/meeting/api';

/** A review that was called, for tests. */
export function aMeeting(changes: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm1',
    state: 'CALLED',
    startsAt: '2026-03-25T14:00:00Z',
    endsAt: '2026-03-25T14:30:00Z',
    zone: 'UTC',
    fit: 'WORKING_HOURS',
    place: null,
    agenda: [
      { topic: 'intro', minutes: 5 },
      { topic: 'lessons', minutes: 25 },
    ],
    attendees: [{ person: { id: 'p1', name: 'Nadia Orlova' }, roles: ['owner'], attended: null }],
    revision: 0,
    reason: null,
    notes: '',
    beganAt: null,
    heldAt: null,
    heldBy: null,
    version: 0,
    ...changes,
  };
}

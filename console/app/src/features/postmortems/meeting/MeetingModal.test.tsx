import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aMeeting } from '../../../test/meeting';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { MeetingModal } from './MeetingModal';

const path = '/api/postmortem/v1/postmortems/d1/meeting';
const agendas = {
  'GET /api/postmortem/v1/agendas': {
    body: [{ key: 'FIVE_WHYS', items: [{ topic: 'five-whys', minutes: 40 }] }],
  },
  'GET /api/oncall/v1/people': { body: { items: [{ id: 'p1', name: 'Nadia Orlova', active: true }], next: null } },
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

test('a move is sent with its reason; what stayed is left out, and points of the agenda keep their names', async () => {
  const calls = answer({ ...agendas, [`PATCH ${path}`]: { body: aMeeting() } });
  const onClose = vi.fn();
  await draw(<MeetingModal id="d1" meeting={aMeeting()} onClose={onClose} />);

  fireEvent.change(await screen.findByLabelText(/^Begins/), { target: { value: '2026-03-26T09:30' } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Nobody was free');
  await save();

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    startsAt: '2026-03-26T09:30:00Z',
    attendeeIds: ['p1'],
    agenda: [
      { topic: 'intro', minutes: 5 },
      { topic: 'lessons', minutes: 25 },
    ],
    reason: 'Nobody was free',
  });
});

test('an agenda is taken over, and points are added and taken away', async () => {
  const calls = answer({ ...agendas, [`PATCH ${path}`]: { body: aMeeting() } });
  await draw(<MeetingModal id="d1" meeting={aMeeting()} onClose={() => undefined} />);

  await userEvent.click(await screen.findByRole('button', { name: '5 whys' }));
  expect(screen.getByRole('button', { name: 'Remove point 1' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Add a point' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Point 2' }), 'Thanks');
  await save();

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
      agenda: [
        { topic: 'five-whys', minutes: 40 },
        { topic: 'Thanks', minutes: 5 },
      ],
    }),
  );
});

test('a point needs a name', async () => {
  const calls = answer(agendas);
  await draw(<MeetingModal id="d1" meeting={aMeeting()} onClose={() => undefined} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Add a point' }));
  await save();

  expect(await screen.findByText('Required')).toBeInTheDocument();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('what the service refuses is said beside the field', async () => {
  answer({
    ...agendas,
    [`PATCH ${path}`]: {
      status: 422,
      body: { status: 422, title: 'No', detail: 'See errors', code: 'meeting.invalid', errors: [{ field: 'startsAt', rule: 'future', message: 'Must be in the future' }] },
    },
  });
  await draw(<MeetingModal id="d1" meeting={aMeeting()} onClose={() => undefined} />);

  fireEvent.change(await screen.findByLabelText(/^Begins/), { target: { value: '2020-03-26T09:30' } });
  await save();

  expect(await screen.findByText('Must be in the future')).toBeInTheDocument();
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aMeeting } from '../../../test/meeting';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Document } from '../api';
import { MeetingPanel } from './MeetingPanel';

const path = '/api/postmortem/v1/postmortems/d1/meeting';
const draft = { id: 'd1', status: 'DRAFT' } as Document;

test('a called review shows time, agenda and who is invited, and leads to the review itself', async () => {
  answer({ [`GET ${path}`]: { body: aMeeting({ place: 'https://call.example.org/7', fit: 'OUTSIDE_WORKING_HOURS' }) } });
  await draw(<MeetingPanel document={draft} mayWrite />);

  expect(await screen.findByText('Introduction, 5 min')).toBeInTheDocument();
  expect(screen.getByText('Lessons and closing, 25 min')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('The deadline left no time in working hours (UTC).');
  expect(screen.getByRole('link', { name: 'https://call.example.org/7' })).toHaveAttribute('rel', 'noreferrer noopener');
  expect(screen.getByRole('link', { name: 'Into my calendar' })).toHaveAttribute('href', `${path}/invitation.ics?language=en`);
  expect(screen.getByRole('link', { name: 'Hold the review' })).toHaveAttribute('href', '/post-mortems/d1/review');
  const invited = screen.getByRole('region', { name: 'Who is invited' });
  expect(within(invited).getByRole('row', { name: 'Nadia Orlova Owner' })).toBeInTheDocument();
});

test('a place that is no address is no link', async () => {
  answer({ [`GET ${path}`]: { body: aMeeting({ place: 'javascript:alert(1)' }) } });
  await draw(<MeetingPanel document={draft} mayWrite />);

  expect(await screen.findByText('javascript:alert(1)')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'javascript:alert(1)' })).toBeNull();
});

test('without a meeting one is called', async () => {
  const calls = answer({ [`POST ${path}`]: { body: aMeeting() } });
  await draw(<MeetingPanel document={draft} mayWrite />);

  await userEvent.click(await screen.findByRole('button', { name: 'Call a meeting' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
});

test('it is called off with a reason', async () => {
  const calls = answer({ [`GET ${path}`]: { body: aMeeting() }, [`POST ${path}/cancel`]: { body: aMeeting({ state: 'CANCELLED' }) } });
  await draw(<MeetingPanel document={draft} mayWrite />);

  await userEvent.click(await screen.findByRole('button', { name: 'Actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Call it off' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Holiday');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Call it off' }));

  await waitFor(() => expect(calls.find(({ path: to }) => to === `${path}/cancel`)?.body).toEqual({ reason: 'Holiday' }));
});

test('one that was held says who came and what was said, and cannot be moved', async () => {
  const held = aMeeting({
    state: 'HELD',
    notes: 'We **learnt** <b>much</b>',
    attendees: [
      { person: { id: 'p1', name: 'Nadia Orlova' }, roles: ['owner'], attended: true },
      { person: { id: 'p2', name: 'Omar Said' }, roles: ['scribe'], attended: false },
    ],
  });
  answer({ [`GET ${path}`]: { body: held } });
  await draw(<MeetingPanel document={draft} mayWrite />);

  expect(await screen.findByRole('row', { name: /Nadia Orlova .* came/ })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /Omar Said .* did not come/ })).toBeInTheDocument();
  expect(screen.getByText(/<b>much<\/b>/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Actions' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Hold the review' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Correct the minutes' })).toHaveAttribute('href', '/post-mortems/d1/review');
});

test('readers correct no minutes', async () => {
  answer({ [`GET ${path}`]: { body: aMeeting({ state: 'HELD', notes: 'Learnt' }) } });
  await draw(<MeetingPanel document={draft} mayWrite={false} />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Learnt')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Correct the minutes' })).toBeNull();
});

test('readers change nothing', async () => {
  answer({ [`GET ${path}`]: { body: aMeeting() } });
  await draw(<MeetingPanel document={draft} mayWrite={false} />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Introduction, 5 min')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Hold the review' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Actions' })).toBeNull();
});

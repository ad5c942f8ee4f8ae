import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Room } from './api';
import { Here } from './Here';
import { MeetingSection } from './MeetingSection';

const path = '/api/incident/v1/incidents/i1';
const soon = '2026-11-22T03:00:00Z';

function room(some: Partial<Room> = {}): Room {
  return {
    open: true,
    mode: 'BY_DEFAULT',
    openedAt: soon,
    openedBy: { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' },
    channel: null,
    guests: [],
    teams: false,
    bridgeUrl: 'https://meet.example/INC-12',
    dialIn: '+1 555 0100, 12#',
    services: [{ id: 's1', name: 'Checkout', links: [{ href: 'https://logs.example', text: 'Logs' }] }],
    protocol: ['Join with your name and your role'],
    ...some,
  };
}

test('without any chat the room is complete: call, links and rules', async () => {
  answer({ [`GET ${path}/room`]: { body: room() } });
  await draw(<MeetingSection detail={incidentDetail()} />);

  expect(await screen.findByRole('link', { name: 'Join the call' })).toHaveAttribute('href', 'https://meet.example/INC-12');
  expect(screen.getByText('+1 555 0100, 12#')).toBeInTheDocument();
  expect(screen.getByText('No chat is connected. Everything you need is in this console.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Logs/ })).toHaveAttribute('href', 'https://logs.example');
  expect(screen.getByText('Join with your name and your role')).toBeInTheDocument();
});

test('where Microsoft Teams listens, it is said that nothing comes back', async () => {
  answer({ [`GET ${path}/room`]: { body: room({ teams: true }) } });
  await draw(<MeetingSection detail={incidentDetail()} />);

  expect(await screen.findByText(/It brings nothing back/)).toBeInTheDocument();
  expect(screen.queryByText(/No chat is connected/)).not.toBeInTheDocument();
});

test('a channel shows who is not in it and what did not work', async () => {
  const channel: Room['channel'] = {
    state: 'OPEN',
    name: 'incident-2026-11-22-checkout',
    url: 'https://muster.slack.example/archives/C1',
    closed: false,
    archiveAt: null,
    problems: [{ step: 'PIN', error: 'Slack answered missing_scope', failures: 2, retryAt: soon }],
  };
  const guests: Room['guests'] = [{ person: { id: 'p2', name: 'Boris' }, state: 'UNKNOWN', error: null }];
  answer({ [`GET ${path}/room`]: { body: room({ channel, guests }) } });
  await draw(<MeetingSection detail={incidentDetail()} />);

  expect(await screen.findByRole('link', { name: '#incident-2026-11-22-checkout' })).toHaveAttribute('href', channel.url);
  expect(screen.getByText('Not in the chat').nextSibling).toHaveTextContent('Boris');
  expect(screen.getByText('The first message could not be pinned')).toBeInTheDocument();
  expect(screen.getByText(/missing_scope \(failed 2 times\)/)).toBeInTheDocument();
});

test('whoever may opens a room where the severity brings none', async () => {
  const calls = answer({
    [`GET ${path}/room`]: { body: room({ open: false, mode: 'ON_REQUEST', openedAt: null, openedBy: null }) },
    [`POST ${path}/room`]: { body: room() },
  });
  await draw(<MeetingSection detail={incidentDetail({ allowedActions: ['MANAGE_ROOM'] })} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Open a war room' }));

  expect(calls.some(({ method }) => method === 'POST')).toBe(true);
});

test('a room that the severity demands has no door', async () => {
  answer({ [`GET ${path}/room`]: { body: room({ mode: 'ALWAYS' }) } });
  await draw(<MeetingSection detail={incidentDetail({ allowedActions: ['MANAGE_ROOM'] })} />);

  await screen.findByRole('link', { name: 'Join the call' });
  expect(screen.queryByRole('button', { name: 'Close the room' })).toBeNull();
});

test('who is here is said, and the reader says so too', async () => {
  const here = ['Anna', 'Boris', 'Clara', 'Dmitri'].map((name) => ({ person: { id: name, name }, since: soon }));
  const calls = answer({ [`PUT ${path}/presence`]: { body: here } });
  await draw(<Here incidentId="i1" />);

  expect(await screen.findByRole('group', { name: 'Here now: Anna, Boris, Clara, Dmitri' })).toBeInTheDocument();
  expect(screen.getByText(/Anna, Boris, Clara/)).toHaveTextContent('+1');
  expect(calls[0]?.method).toBe('PUT');
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Message, StatusPage } from '../api';
import { progress, type FanOut } from './api';
import { FanOutsPanel } from './FanOutsPanel';

const page = { id: 'p1' } as StatusPage;
const goingOn: FanOut = {
  id: 'f1',
  pageId: 'p1',
  postId: 'post1',
  postUpdateId: 'u1',
  componentId: null,
  title: { en: 'Payments fail', ru: 'Платежи не проходят' },
  status: 'investigating',
  number: 1,
  saidAt: '2026-11-21T12:00:00Z',
  concerned: 200,
  written: 150,
  finishedAt: null,
  channels: [
    { channel: 'EMAIL', waiting: 49, sent: 96, failed: 1, blocked: 2, cancelled: 1, held: 2 },
    { channel: 'SMS', waiting: 1, sent: 0, failed: 0, blocked: 0, cancelled: 0, held: 0 },
  ],
};
const message: Message = {
  id: 'm1',
  channel: 'EMAIL',
  kind: 'subscriber.update',
  recipient: 'a***@example.org',
  personId: null,
  subscriberId: 's1',
  language: 'en',
  subject: 'Payments fail',
  templateVersion: 0,
  incidentId: null,
  pageId: 'p1',
  postUpdateId: 'u1',
  fanOutId: 'f1',
  state: 'FAILED',
  attempts: 1,
  error: '550 5.1.1 no such user',
  createdAt: '2026-11-21T12:00:00Z',
  settledAt: '2026-11-21T12:00:01Z',
};
const list = 'GET /api/comms/v1/fan-outs';
const one = 'GET /api/comms/v1/fan-outs/f1';
const messages = 'GET /api/comms/v1/fan-outs/f1/messages';
const details = {
  [list]: { body: { items: [goingOn], next: null } },
  [one]: {
    body: { fanOut: goingOn, reasons: [{ channel: 'EMAIL', state: 'FAILED', error: '550 5.1.1 no such user', count: 1 }] },
  },
  [messages]: { body: { items: [message], next: null } },
};

test('what is being told shows how far it has come on each channel', async () => {
  answer({ [list]: { body: { items: [goingOn], next: null } } });
  await draw(<FanOutsPanel page={page} />, { roles: ['responder'] });

  expect(await screen.findByText('E-mail: 49 waiting, 96 sent, 1 failed, 2 blocked, 1 not wanted any more')).toBeInTheDocument();
  expect(screen.getByText(/200 subscribers/)).toBeInTheDocument();
  expect(screen.getByRole('progressbar', { name: 'How far “Payments fail” has come' })).toHaveAttribute('aria-valuenow', '50');
  expect(screen.queryByRole('button', { name: /Details/ })).not.toBeInTheDocument();
});

test('a manager sees why something did not arrive and sends it again', async () => {
  const calls = answer({ ...details, 'POST /api/comms/v1/fan-outs/f1/release': { body: { released: 1 } } });
  await draw(<FanOutsPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Details of “Payments fail”' }));
  const reasons = await screen.findByRole('list', { name: 'Why it did not arrive' });
  expect(within(reasons).getByText('550 5.1.1 no such user')).toBeInTheDocument();
  expect(await screen.findByText('a***@example.org')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
});

test('a manager gives up what was held, after a second look', async () => {
  const calls = answer({ ...details, 'POST /api/comms/v1/fan-outs/f1/discard': { body: { discarded: 2 } } });
  await draw(<FanOutsPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Details of “Payments fail”' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Discard 2 held' }));
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(await screen.findByRole('button', { name: 'Discard them' }));

  await waitFor(() => expect(calls.some(({ method, path }) => method === 'POST' && path.endsWith('/discard'))).toBe(true));
});

test('nothing told yet says so', async () => {
  answer({ [list]: { body: { items: [], next: null } } });
  await draw(<FanOutsPanel page={page} />, { roles: ['manager'] });

  expect(await screen.findByText('Nothing was told yet')).toBeInTheDocument();
});

test('it is complete only when nobody is left and nothing waits', () => {
  expect(progress(goingOn)).toBe(50);
  expect(progress({ ...goingOn, concerned: null })).toBe(0);
  expect(progress({ ...goingOn, concerned: 100 })).toBe(99);
  expect(progress({ ...goingOn, finishedAt: '2026-11-21T12:01:00Z', channels: [] })).toBe(100);
});

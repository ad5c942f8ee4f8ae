import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import type { Subscriber } from './api';
import { SubscribersPanel } from './SubscribersPanel';

const page = { id: 'p1' } as StatusPage;
const reader: Subscriber = {
  id: 's1',
  pageId: 'p1',
  channel: 'EMAIL',
  address: 'reader@example.org',
  email: 'reader@example.org',
  postId: null,
  externalId: null,
  language: 'en',
  state: 'ACTIVE',
  wants: 'INCIDENTS',
  componentIds: ['c1', 'c2'],
  createdAt: '2026-11-21T12:00:00Z',
  confirmedAt: '2026-11-21T12:00:00Z',
  reachedAt: null,
  endedAt: null,
  quarantinedAt: null,
  purgeAt: null,
  lastBounce: null,
};
const lost: Subscriber = {
  ...reader,
  id: 's2',
  channel: 'WEBHOOK',
  address: 'example.org/…hook',
  email: 'ops@example.org',
  state: 'QUARANTINED',
  wants: 'ALL',
  componentIds: [],
  quarantinedAt: '2026-11-21T13:00:00Z',
  purgeAt: '2026-12-21T13:00:00Z',
  lastBounce: 'the receiver answered 410',
};
const list = 'GET /api/comms/v1/subscribers';
const figures = 'GET /api/comms/v1/subscribers/figures';
const bodies = {
  [list]: { body: { items: [reader, lost], next: null } },
  [figures]: {
    body: {
      items: [
        { channel: 'EMAIL', state: 'ACTIVE', count: 41 },
        { channel: 'WEBHOOK', state: 'QUARANTINED', count: 1 },
      ],
    },
  },
};

test('subscribers are counted and say what they want and why nothing arrives', async () => {
  answer(bodies);
  await draw(<SubscribersPanel page={page} />, { roles: ['manager'] });

  expect(await screen.findByText('the receiver answered 410')).toBeInTheDocument();
  expect(screen.getByText(/E-mail · Incidents only · 2 components/)).toBeInTheDocument();
  expect(screen.getByText(/Webhook · Contact ops@example.org · Everything/)).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'E-mail 41 0 0 0' })).toBeInTheDocument();
});

test('those chosen are let out of quarantine', async () => {
  const calls = answer({
    ...bodies,
    'POST /api/comms/v1/subscribers/reactivate': { body: { changed: 1 } },
  });
  await draw(<SubscribersPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose example.org/…hook' }));
  await userEvent.click(screen.getByRole('button', { name: 'Let out of quarantine' }));

  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/reactivate'))?.body).toEqual({ pageId: 'p1', ids: ['s2'] }),
  );
  expect(screen.queryByRole('button', { name: 'Ask again' })).not.toBeInTheDocument();
});

test('the list is narrowed by what is typed', async () => {
  const calls = answer(bodies);
  await draw(<SubscribersPanel page={page} />, { roles: ['manager'] });

  await userEvent.type(await screen.findByRole('searchbox', { name: 'Search addresses' }), 'ops');

  await waitFor(() => expect(calls.some(({ query }) => query.includes('text=ops'))).toBe(true));
});

test('a file is checked before it is taken, and its bad lines are named', async () => {
  const line = { channel: 'EMAIL', target: 'a@example.org', field: null, problem: null };
  const lines = [
    { ...line, line: 2, outcome: 'INVITED' },
    { line: 3, outcome: 'INVALID', channel: null, target: null, field: 'email', problem: 'must be an e-mail address' },
  ];
  const calls = answer({
    ...bodies,
    'POST /api/comms/v1/subscribers/import/preview': { body: { lines } },
    'POST /api/comms/v1/subscribers/import': { body: { lines } },
  });
  await draw(<SubscribersPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Import' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByRole('checkbox')).not.toBeInTheDocument();
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, new File(['email\na@example.org\nnonsense\n'], 'list.csv', { type: 'text/csv' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Check the file' }));

  expect(await within(dialog).findByRole('row', { name: /Line 3.*email.*must be an e-mail address/ })).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Import 1 line' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/import'))?.body).toEqual({
      pageId: 'p1',
      csv: 'email\na@example.org\nnonsense\n',
      skipConfirmation: false,
    }),
  );
});

test('nobody yet is said so', async () => {
  answer({ [list]: { body: { items: [], next: null } }, [figures]: { body: { items: [] } } });
  await draw(<SubscribersPanel page={page} />, { roles: ['manager'] });

  expect(await screen.findByText('Nobody has subscribed')).toBeInTheDocument();
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import type { PageImport } from './api';
import { ImportsPanel } from './ImportsPanel';
import { progressOf, summed } from './summed';

const page = { id: 'p1', languages: ['en', 'ru'] } as StatusPage;
const path = '/api/comms/v1/pages/p1/imports';
const ready: PageImport = {
  id: 'i1',
  pageId: 'p1',
  origin: 'UPLOAD',
  baseUrl: null,
  source: 'upload',
  language: 'en',
  state: 'READY',
  problem: null,
  detail: null,
  counts: [
    { kind: 'COMPONENT', action: 'CREATE', count: 3, done: 0 },
    { kind: 'INCIDENT', action: 'CREATE', count: 40, done: 0 },
    { kind: 'INCIDENT', action: 'SKIP', count: 2, done: 0 },
  ],
  startedBy: { kind: 'PERSON', id: 'x', name: 'Nadia Orlova' },
  createdAt: '2026-11-21T12:00:00Z',
  finishedAt: null,
};
const items = [
  { kind: 'COMPONENT', externalId: 'a', name: 'Cart', action: 'CREATE', reason: null, doneAt: null },
  { kind: 'METRIC', externalId: 'b', name: 'Latency', action: 'FAIL', reason: 'metric.too-many', doneAt: '2026-11-21T12:00:00Z' },
];
const answers = {
  [`GET ${path}`]: { body: { items: [ready], next: null } },
  [`GET ${path}/i1`]: { body: ready },
  [`GET ${path}/i1/items`]: { body: { items, next: null } },
};

test('a file is read, looked at and started', async () => {
  const calls = answer({
    ...answers,
    [`POST ${path}`]: { status: 201, body: ready },
    [`POST ${path}/i1/start`]: { body: { ...ready, state: 'RUNNING' } },
  });
  await draw(<ImportsPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Import a Statuspage' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'File' }));
  const file = new File(['{"components":[]}'], 'page.json', { type: 'application/json' });
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  await userEvent.click(screen.getByRole('button', { name: 'Read it' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      origin: 'UPLOAD',
      language: 'en',
      document: '{"components":[]}',
    }),
  );
  expect(await screen.findByText('This would happen. Nothing has been made yet.')).toBeInTheDocument();
  expect(screen.getByText('40')).toBeInTheDocument();
  expect(await screen.findByText(/the page has as many metrics as it can show/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  await waitFor(() => expect(calls.some(({ path: at }) => at.endsWith('/start'))).toBe(true));
});

test('a page is read with its key', async () => {
  const calls = answer({ ...answers, [`POST ${path}`]: { status: 201, body: ready } });
  await draw(<ImportsPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Import a Statuspage' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Id of the page' }), 'kctbh9vrtdwd');
  await userEvent.type(screen.getByLabelText(/^API key/), 'secret-key');
  await userEvent.click(screen.getByRole('button', { name: 'Read it' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      origin: 'MANAGE_API',
      language: 'en',
      externalId: 'kctbh9vrtdwd',
      apiKey: 'secret-key',
    }),
  );
});

test('how far it is can be seen, and why it failed', async () => {
  const running = { ...ready, state: 'RUNNING', counts: [{ kind: 'INCIDENT', action: 'CREATE', count: 40, done: 10 }] };
  answer({ ...answers, [`GET ${path}/i1`]: { body: running } });
  await draw(<ImportsPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: /^Open: / }));
  expect(await screen.findByRole('progressbar', { name: 'Progress' })).toHaveAttribute('aria-valuenow', '25');
  expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
});

test('counts are summed by kind in the order in which things are made', () => {
  expect(summed(ready.counts)).toEqual([
    { kind: 'COMPONENT', counts: { CREATE: 3 } },
    { kind: 'INCIDENT', counts: { CREATE: 40, SKIP: 2 } },
  ]);
  expect(progressOf([])).toBe(0);
});

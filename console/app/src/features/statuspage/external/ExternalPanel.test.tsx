import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import type { ExternalObject, ExternalPage } from './api';
import { ExternalPanel } from './ExternalPanel';

const page = { id: 'p1', languages: ['en', 'ru'] } as StatusPage;
const path = '/api/comms/v1/pages/p1/external';
const external: ExternalPage = {
  baseUrl: 'https://api.statuspage.io/v1',
  externalId: 'kctbh9vrtdwd',
  keyEnd: '0001',
  language: 'en',
  enabled: true,
  since: '2026-11-21T12:00:00Z',
  name: 'Acme at Statuspage',
  readAt: '2026-11-21T12:00:00Z',
  failingSince: null,
  problem: null,
  detail: null,
  waiting: 2,
  refused: 0,
  openConflicts: 1,
  byHand: [{ id: 'x', name: 'Odd link', status: 'investigating', link: 'javascript:alert(1)' }],
};
const kept: ExternalObject = {
  id: 'o1',
  kind: 'COMPONENT',
  subjectId: 'c1',
  name: null,
  externalId: 'e1',
  state: 'KEPT',
  ours: 'operational',
  theirs: 'degraded_performance',
  problem: null,
  link: null,
  updatedAt: '2026-11-21T12:00:00Z',
  conflicts: [
    {
      id: 'k1',
      field: 'component',
      ours: 'operational',
      theirs: 'degraded_performance',
      foundAt: '2026-11-21T12:00:00Z',
      decision: 'OPEN',
      decidedBy: null,
      decidedAt: null,
    },
  ],
};
const answers = {
  [`GET ${path}`]: { body: external },
  [`GET ${path}/objects`]: { body: { items: [kept], next: null } },
  'GET /api/comms/v1/pages/p1/components': { body: { items: [{ id: 'c1', name: 'Search' }], next: null } },
};

test('what was changed there by hand is shown, and a person decides', async () => {
  const calls = answer({ ...answers, [`POST ${path}/objects/o1/theirs`]: { body: kept } });
  await draw(<ExternalPanel page={page} />, { roles: ['admin'] });

  expect(await screen.findByText('Acme at Statuspage')).toBeInTheDocument();
  expect(screen.getByText('1 difference to decide')).toBeInTheDocument();
  expect(await screen.findByText('There: degraded performance')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Keep theirs: Search' }));

  await waitFor(() => expect(calls.some(({ method, path: at }) => method === 'POST' && at.endsWith('/o1/theirs'))).toBe(true));
});

test('an address from there becomes no link unless it is one', async () => {
  answer(answers);
  await draw(<ExternalPanel page={page} />, { roles: ['admin'] });

  expect(await screen.findByText('Odd link')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Odd link' })).not.toBeInTheDocument();
});

test('that it does not answer is said aloud', async () => {
  const failing = { ...external, failingSince: '2026-11-21T12:00:00Z', problem: 'away', detail: 'it answered 503' };
  answer({ ...answers, [`GET ${path}`]: { body: failing } });
  await draw(<ExternalPanel page={page} />, { roles: ['manager'] });

  expect(within(await screen.findByRole('alert')).getByText('It does not answer')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('it answered 503');
});

test('managers look, administrators decide', async () => {
  answer(answers);
  await draw(<ExternalPanel page={page} />, { roles: ['manager'] });

  expect(await screen.findByText('Search')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Keep theirs/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Components' })).not.toBeInTheDocument();
});

test('a page is connected with its key, and an error stands beside its field', async () => {
  const calls = answer({
    [`PUT ${path}`]: {
      status: 422,
      body: {
        code: 'external-page.bad-address',
        errors: [{ field: 'baseUrl', rule: 'address', message: 'must be a public https address' }],
      },
    },
  });
  await draw(<ExternalPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Connect a Statuspage' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Id of the page' }), 'kctbh9vrtdwd');
  await userEvent.type(screen.getByLabelText(/^API key/), 'secret-key');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ externalId: 'kctbh9vrtdwd', apiKey: 'secret-key' }),
  );
  expect(await screen.findByRole('textbox', { name: 'Address of its manage API' })).toBeInvalid();
});

test('components of the same name are proposed and sent', async () => {
  const calls = answer({
    ...answers,
    [`GET ${path}/components`]: {
      body: {
        components: [{ componentId: 'c1', name: 'Search', externalId: null, proposal: 'e1' }],
        theirs: [{ id: 'e1', name: 'Search', group: 'Shop', status: 'operational' }],
      },
    },
    [`PUT ${path}/components`]: { body: { components: [], theirs: [] } },
  });
  await draw(<ExternalPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Components' }));
  expect(await screen.findByText('Proposed: it has the same name')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ mapping: [{ componentId: 'c1', externalId: 'e1' }] }),
  );
});

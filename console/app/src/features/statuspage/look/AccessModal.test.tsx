import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import { AccessPanel } from './AccessPanel';

const page = { id: 'p1', name: 'Acme', languages: ['en'], hosts: [] } as unknown as StatusPage;
const path = '/api/comms/v1/pages/p1/access';
const everybody = { kind: 'PUBLIC', hasPassword: false, groups: [], networks: [], audiences: [] };

test('a password is sent when it is given and left alone when it is not', async () => {
  const calls = answer({ [`GET ${path}`]: { body: { ...everybody, kind: 'PASSWORD', hasPassword: true } }, [`PUT ${path}`]: { body: everybody } });
  await draw(<AccessPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: /Who may see it/ }));
  expect(await screen.findByText('Leave it empty to keep the one that is set')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ kind: 'PASSWORD' }));
  expect(calls.find(({ method }) => method === 'PUT')?.body).not.toHaveProperty('password');
});

test('a network that is none is named at its field', async () => {
  answer({
    [`GET ${path}`]: { body: everybody },
    [`PUT ${path}`]: {
      status: 422,
      body: { code: 'statuspage.access', status: 422, title: 'No', errors: [{ field: 'networks[0]', rule: 'network', message: 'write it as 10.0.0.0/8' }] },
    },
  });
  await draw(<AccessPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: /Who may see it/ }));
  await userEvent.click(await screen.findByRole('radio', { name: /some networks/ }));
  await userEvent.type(screen.getByPlaceholderText('10.0.0.0/8'), 'here{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('write it as 10.0.0.0/8')).toBeInTheDocument();
});

test('each audience has its components', async () => {
  const calls = answer({
    [`GET ${path}`]: {
      body: {
        ...everybody,
        kind: 'AUDIENCES',
        audiences: [{ id: 'a1', name: 'Alpha', hasPassword: true, groups: [], componentIds: ['c1'] }],
      },
    },
    'GET /api/comms/v1/pages/p1/components': { body: { items: [{ id: 'c1', name: 'Checkout' }], next: null } },
    [`PUT ${path}`]: { body: everybody },
  });
  await draw(<AccessPanel page={page} />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: /Who may see it/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), ' Ltd');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      audiences: [{ id: 'a1', name: 'Alpha Ltd', componentIds: ['c1'] }],
    }),
  );
});

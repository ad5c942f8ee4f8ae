import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { PageKeysPanel } from './PageKeysPanel';

const pages = { items: [{ id: 'p1', name: 'Acme Cloud' }], next: null };
const key = {
  id: 'k1',
  name: 'CI',
  hint: 'wxyz',
  pageIds: ['p1'],
  createdAt: '2026-11-20T10:00:00Z',
  createdBy: 'Ada',
  lastUsedAt: null,
  revokedAt: null,
};

test('a key is made for chosen pages and shown once', async () => {
  const calls = answer({
    'GET /api/comms/v1/pages': { body: pages },
    'GET /api/comms/v1/page-keys': { body: { items: [], next: null } },
    'POST /api/comms/v1/page-keys': { body: { ...key, key: 'secret-of-the-key' } },
  });
  await draw(<PageKeysPanel />, { roles: ['admin'] });

  expect(await screen.findByText('No keys')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'New key' }));
  await userEvent.type(await screen.findByLabelText(/^What it is for/), 'CI');
  await userEvent.click(screen.getByRole('combobox', { name: /^Pages/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Acme Cloud' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));

  expect(await screen.findByText('secret-of-the-key')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'CI', pageIds: ['p1'] });
});

test('a key says which pages it opens and is revoked after a question', async () => {
  const calls = answer({
    'GET /api/comms/v1/pages': { body: pages },
    'GET /api/comms/v1/page-keys': { body: { items: [key], next: null } },
    'DELETE /api/comms/v1/page-keys/k1': { status: 204 },
  });
  await draw(<PageKeysPanel />, { roles: ['admin'] });

  expect(await screen.findByText(/…wxyz · Acme Cloud · Ada/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Revoke' }));
  const question = within(await screen.findByRole('dialog'));
  await userEvent.click(question.getByRole('button', { name: 'Revoke' }));
  await expect.poll(() => calls.some(({ method }) => method === 'DELETE')).toBe(true);
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Destination, DestinationKind } from './api';
import DestinationsPage from './DestinationsPage';

const path = '/api/oncall/v1/destinations';

const destination = (some: Partial<Destination> = {}): Destination => ({
  id: 'd1',
  name: 'Shop alerts',
  kind: 'SLACK',
  address: '#shop-alerts',
  language: 'en',
  usable: true,
  lastTrial: null,
  createdAt: '2026-11-01T08:00:00Z',
  secret: '',
  ...some,
});

const known = (available: DestinationKind[], ...items: Destination[]) => ({
  ...oncallAnswer('get', path, {}, { items, next: null }),
  ...oncallAnswer('get', `${path}/kinds`, {}, { available }),
});

test('a webhook is added and its secret shown once', async () => {
  const calls = answer({
    ...known(['WEBHOOK']),
    [`POST ${path}`]: { status: 201, body: destination({ kind: 'WEBHOOK', secret: 'whsec_abc' }) },
  });
  await draw(<DestinationsPage />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Add a destination' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a destination' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Desk');
  await userEvent.click(dialog.getByRole('combobox', { name: 'What it is' }));
  expect(await screen.findByRole('option', { name: 'Slack channel (not set up)' })).toHaveAttribute(
    'data-combobox-disabled',
    'true',
  );
  await userEvent.click(screen.getByRole('option', { name: 'Webhook' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Address/ }), 'https://desk.example.org');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('whsec_abc')).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Desk',
    kind: 'WEBHOOK',
    address: 'https://desk.example.org',
    language: 'en',
  });
});

test('what a trial came to is seen as soon as it is known', async () => {
  let status = 'PENDING';
  const calls = answer({
    ...known(['SLACK']),
    ...oncallAnswer('get', path, {}, () => ({
      items: [destination({ lastTrial: { at: '2026-11-01T08:00:00Z', status, error: null } })],
      next: null,
    })),
    [`POST ${path}/d1/test`]: { status: 202 },
  });
  await draw(<DestinationsPage />, { roles: ['manager'] });
  await screen.findByText('Shop alerts');
  expect(screen.queryByText('Works')).not.toBeInTheDocument();

  status = 'DELIVERED';

  expect(await screen.findByText('Works', undefined, { timeout: 4_000 })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Test Shop alerts' }));
  await waitFor(() => expect(calls.some(({ path: called }) => called === `${path}/d1/test`)).toBe(true));
});

test('the address of a Teams workflow is asked for only to replace it', async () => {
  answer(known(['TEAMS'], destination({ kind: 'TEAMS', address: 'https://prod-01.logic.azure.com/…' })));
  await draw(<DestinationsPage />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));

  const dialog = within(await screen.findByRole('dialog', { name: 'Change Shop alerts' }));
  expect(dialog.getByRole('textbox', { name: /^Address of the workflow/ })).toHaveValue('');
  expect(dialog.getByText(/Leave it empty/)).toBeVisible();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Delivery, DeliverySummary } from './api';
import { DeliveriesPanel } from './DeliveriesPanel';

const failed: Delivery = {
  id: 'd1',
  channel: 'email',
  destination: 'n***@example.org',
  status: 'FAILED',
  priority: 'PAGE',
  ownerKind: 'page-step',
  ownerId: null,
  attempts: 5,
  provider: 'smtp',
  said: null,
  nextAttemptAt: null,
  lastError: '550 no such user',
  receipt: null,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  firstAttemptAt: null,
  sentAt: null,
};
const called: Delivery = { ...failed, id: 'd3', channel: 'voice', provider: 'twilio', status: 'SENT', said: 'ringing', lastError: null };

const summary: DeliverySummary = {
  waiting: 4,
  oldestDueAt: null,
  blocked: 0,
  providers: [{ channel: 'email', provider: 'smtp', attempts: 10, failures: 3, failed: 2 }],
};

test('each service has its own list, and one that is away takes nothing from the others', async () => {
  const calls = answer({
    ...oncallAnswer('get', '/api/oncall/v1/deliveries', {}, { items: [failed], next: null }),
    'GET /api/comms/v1/deliveries': { status: 503, body: { code: 'gateway.service-away' } },
    'GET /api/incident/v1/deliveries': { body: { items: [{ ...failed, id: 'd2' }], next: null } },
    'POST /api/incident/v1/deliveries/d2/retry': { body: {} },
  });
  await draw(<DeliveriesPanel />, { roles: ['admin'] });
  expect(await screen.findByText('n***@example.org')).toBeInTheDocument();

  await userEvent.click(screen.getByText('Communication'));
  expect(await screen.findByText(/does not answer/)).toBeInTheDocument();

  await userEvent.click(screen.getByText('Incidents'));
  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
  await expect.poll(() => calls.some(({ path }) => path === '/api/incident/v1/deliveries/d2/retry')).toBe(true);
});

test('a provider shows how it did, narrows the list, and what it failed is sent again after a question', async () => {
  const calls = answer({
    ...oncallAnswer('get', '/api/oncall/v1/deliveries', {}, { items: [failed], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/deliveries/summary', {}, summary),
    ...oncallAnswer('post', '/api/oncall/v1/deliveries/retry-failed', {}, { released: 2 }),
  });
  await draw(<DeliveriesPanel />, { roles: ['admin'] });
  expect(await screen.findByText('3 of 10 attempts failed')).toBeInTheDocument();
  expect(screen.getByRole('progressbar', { name: 'Failures of E-mail · smtp' })).toHaveAttribute('aria-valuenow', '30');

  await userEvent.click(screen.getByRole('checkbox', { name: 'E-mail · smtp' }));
  await expect.poll(() => calls.at(-1)?.query).toBe('?channel=email&provider=smtp');

  await userEvent.click(screen.getByRole('button', { name: 'Send 2 failed again' }));
  const question = await screen.findByRole('dialog', { name: 'Send 2 failed again' });
  await userEvent.click(within(question).getByRole('button', { name: 'Send again' }));

  await expect
    .poll(() => calls.find(({ method }) => method === 'POST')?.body)
    .toEqual({ channel: 'email', provider: 'smtp' });
});

test('what the provider said afterwards is in the row and in the history', async () => {
  answer({
    ...oncallAnswer('get', '/api/oncall/v1/deliveries', {}, { items: [called], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/deliveries/{id}', { id: 'd3' }, {
      delivery: called,
      attempts: [
        { attempt: 1, provider: 'twilio', outcome: 'SENT', error: null, receipt: null, startedAt: called.createdAt, finishedAt: '2026-11-20T10:00:01Z' },
      ],
      reports: [{ reference: 'CA1', state: 'ON_ITS_WAY', status: 'ringing', error: null, reportedAt: '2026-11-20T10:00:05Z' }],
    }),
  });
  await draw(<DeliveriesPanel />, { roles: ['admin'] });
  expect(await screen.findByText(/the provider says: ringing/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'History of n***@example.org' }));

  const dialog = await screen.findByRole('dialog', { name: 'History' });
  expect(await within(dialog).findByText('twilio took it')).toBeInTheDocument();
  expect(within(dialog).getByText('the provider says: ringing')).toBeInTheDocument();
});

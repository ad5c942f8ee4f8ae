import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { DeliveriesPanel } from './DeliveriesPanel';
import { TokenExamples } from './TokenExamples';

const failed = {
  id: 'd1',
  channel: 'email',
  destination: 'n***@example.org',
  status: 'FAILED',
  ownerKind: 'page-step',
  attempts: 5,
  createdAt: '2026-11-20T10:00:00Z',
  lastError: '550 no such user',
};

test('each service has its own list, and one that is away takes nothing from the others', async () => {
  const calls = answer({
    'GET /api/oncall/v1/deliveries': { body: { items: [failed], next: null } },
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

test('a token is shown with the address of each service that is known', async () => {
  await draw(<TokenExamples token="mus_1" />, { roles: ['admin'] });

  expect(screen.getByText("curl -H 'Authorization: Bearer mus_1' http://oncall/api/oncall/v1/alerts")).toBeInTheDocument();
  await userEvent.click(screen.getByRole('tab', { name: 'Incidents' }));
  expect(
    screen.getByText("curl -H 'Authorization: Bearer mus_1' http://incident/api/incident/v1/incidents"),
  ).toBeInTheDocument();
  expect(screen.queryByRole('tab', { name: 'Communication' })).not.toBeInTheDocument();
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { MyPages } from './MyPages';

const page = {
  id: 'page-1',
  alertId: 'alert-1',
  alertNumber: 412,
  severity: 'CRITICAL',
  summary: 'Checkout fails',
  serviceName: 'Checkout',
  createdAt: '2026-11-21T03:00:00Z',
  status: 'OPEN',
};

test('one tap answers a page, and the list is read again', async () => {
  let waiting = [page];
  const calls = answer({
    'GET /api/oncall/v1/pages': () => ({ body: { items: waiting, next: null } }),
    'POST /api/oncall/v1/pages/page-1/acknowledge': () => {
      waiting = [];
      return { body: { page, steps: [], ledger: [] } };
    },
  });
  await draw(<MyPages />);

  await userEvent.click(await screen.findByRole('button', { name: 'Acknowledge' }));

  await waitFor(() => expect(screen.getByText('Nobody is calling you')).toBeInTheDocument());
  const write = calls.find(({ method }) => method === 'POST');
  expect(write?.headers.get('X-Requested-With')).toBe('muster-console');
});

test('while on-call is away it says so and offers to try again', async () => {
  answer({ 'GET /api/oncall/v1/pages': { status: 503, body: { code: 'gateway.service-away' } } });
  await draw(<MyPages />, { language: 'ru' });

  expect(await screen.findByRole('alert')).toHaveTextContent('Сервис недоступен');
  expect(screen.getByRole('button', { name: 'Повторить' })).toBeEnabled();
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
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

test('all are taken at once, and one that somebody ended meanwhile stops none of the others', async () => {
  const waiting = ['1', '2'].map((id) => ({ ...page, id, alertId: `alert-${id}`, alertNumber: Number(id) }));
  let next: string | null = 'more';
  const calls = answer({
    'GET /api/oncall/v1/pages': () => ({ body: { items: waiting, next } }),
    ...oncallAnswer('post', '/api/oncall/v1/alerts/bulk', {}, {
      results: [
        { id: 'alert-1', done: false, code: 'alert.resolved', detail: null },
        { id: 'alert-2', done: true, code: null, detail: null },
      ],
    }),
  });
  await draw(<MyPages />);
  expect(await screen.findByRole('link', { name: 'All alerts that are mine' })).toHaveAttribute('href', '/alerts?mine=true');

  next = null;
  await userEvent.click(screen.getByRole('button', { name: 'Acknowledge all' }));

  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bulk'))?.body).toEqual({ ids: ['alert-1', 'alert-2'], action: 'ACKNOWLEDGE' }),
  );
});

test('while on-call is away it says so and offers to try again', async () => {
  answer({ 'GET /api/oncall/v1/pages': { status: 503, body: { code: 'gateway.service-away' } } });
  await draw(<MyPages />, { language: 'ru' });

  expect(await screen.findByRole('alert')).toHaveTextContent('Сервис недоступен');
  expect(screen.getByRole('button', { name: 'Повторить' })).toBeEnabled();
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Storm } from './api';
import { StormBanner } from './StormBanner';

const anna = { personId: 'anna', personName: 'Anna', waiting: 7, since: '2026-11-21T03:00:00Z' };

const storm = (change: Partial<Storm> = {}): Storm => ({
  windowSeconds: 600,
  alerts: 142,
  usual: 3.2,
  people: [anna],
  mine: { open: 2, waiting: 1, bundled: true },
  ...change,
});

const getStorm = (body: Storm) => oncallAnswer('get', '/api/oncall/v1/storm', {}, body);

test('it says how many alerts come and how many are mine', async () => {
  answer(getStorm(storm()));
  await draw(<StormBanner />);

  const banner = await screen.findByRole('status');
  expect(banner).toHaveTextContent('142 alerts in 10 minutes');
  expect(banner).toHaveTextContent('2 wait for you');
});

test('while all is quiet there is nothing', async () => {
  const calls = answer(getStorm(storm({ people: [], mine: { open: 2, waiting: 0, bundled: false } })));
  await draw(<StormBanner />);

  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});

test('whom nothing concerns is told but not asked', async () => {
  answer(getStorm(storm({ mine: { open: 0, waiting: 0, bundled: false } })));
  await draw(<StormBanner />, { language: 'ru' });

  expect(await screen.findByRole('status')).toHaveTextContent('142 оповещения за 10 минут');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('one click takes every alert that waits for me, each once', async () => {
  const calls = answer({
    ...getStorm(storm()),
    'GET /api/oncall/v1/pages': {
      body: { items: [{ alertId: 'one' }, { alertId: 'two' }, { alertId: 'one' }], next: null },
    },
    ...oncallAnswer('post', '/api/oncall/v1/alerts/bulk', {}, { results: [] }),
  });
  await draw(<StormBanner />);

  await userEvent.click(await screen.findByRole('button', { name: 'Acknowledge my 2' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ ids: ['one', 'two'], action: 'ACKNOWLEDGE' }),
  );
});

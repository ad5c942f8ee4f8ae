import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { actionSample } from '../../test/actionSample';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import ActionsPage from './ActionsPage';

const item = actionSample({ status: 'DONE' });

test('the action item of a mail is shown, whatever the list holds', async () => {
  answer({
    'GET /api/postmortem/v1/action-items': { body: { items: [], next: null } },
    'GET /api/postmortem/v1/action-items/a1': { body: item },
  });
  await draw(<ActionsPage />, { at: '/action-items?item=a1' });

  expect(await screen.findByText('Alert at 80 % of the pool')).toBeVisible();
});

test('a cell of the grid narrows the list to its items, what pays most first', async () => {
  const calls = answer({
    'GET /api/postmortem/v1/action-items': { body: { items: [], next: null } },
    'GET /api/postmortem/v1/action-items/payoffs': { body: [{ impact: 'HIGH', effort: 'LOW', number: 4 }] },
  });
  await draw(<ActionsPage />, { at: '/action-items?as=grid' });

  await userEvent.click(await screen.findByRole('button', { name: 'Impact: High, effort: Low, items: 4' }));

  await waitFor(() => expect(calls.filter(({ path }) => path.endsWith('/action-items')).at(-1)?.query).toMatch(/impact=HIGH.*effort=LOW.*sort=PAYOFF/));
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import type { Metric } from './api';
import { MetricsPanel } from './MetricsPanel';

const page = { id: 'p1' } as StatusPage;
const metric: Metric = {
  id: 'm1',
  code: 'abc',
  pageId: 'p1',
  name: 'Answer time',
  description: null,
  suffix: 'ms',
  decimals: 1,
  displayed: false,
  position: 1,
  axisLow: null,
  axisHigh: null,
  latestAt: '2026-11-21T12:00:00Z',
  latestValue: 120.04,
  createdAt: '2026-11-21T12:00:00Z',
  updatedAt: '2026-11-21T12:00:00Z',
};
const list = 'GET /api/comms/v1/pages/p1/metrics';

test('a metric shows its newest value, whether it is hidden and where its points go', async () => {
  answer({ [list]: { body: { items: [metric] } } });
  await draw(<MetricsPanel page={page} />, { roles: ['manager'] });

  expect(await screen.findByText('120 ms')).toBeInTheDocument();
  expect(screen.getByText('Hidden')).toBeInTheDocument();
  expect(screen.getByText('POST /api/comms/v1/metrics/m1/points')).toBeInTheDocument();
});

test('an axis without an end is left to the values', async () => {
  const calls = answer({
    [list]: { body: { items: [] } },
    'POST /api/comms/v1/pages/p1/metrics': { status: 201, body: metric },
  });
  await draw(<MetricsPanel page={page} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Add a metric' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name that customers see' }), 'Errors');
  await userEvent.type(screen.getByRole('textbox', { name: 'Chart begins at' }), '0');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Errors', axisLow: 0 }));
  expect(calls.find(({ method }) => method === 'POST')?.body).not.toHaveProperty('axisHigh');
});

test('who only looks can neither add nor change', async () => {
  answer({ [list]: { body: { items: [metric] } } });
  await draw(<MetricsPanel page={page} />, { roles: ['responder'] });

  expect(await screen.findByText('Answer time')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

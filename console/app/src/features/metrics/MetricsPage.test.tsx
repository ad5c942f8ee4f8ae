import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { behind, figure, figures, metric } from '../../test/metrics';
import { answer, type Answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Figures, Metric } from './api';
import MetricsPage from './MetricsPage';

const path = '/api/postmortem/v1/metrics';
const mtta = metric();

function answers(metrics: Metric[], of: (metric: Metric) => Figures = (one) => figures(one), more: Record<string, Answer> = {}) {
  return answer({
    [`GET ${path}/definitions`]: { body: metrics },
    ...Object.fromEntries(metrics.map((one) => [`GET ${path}/figures/${one.key}`, { body: of(one) }])),
    ...Object.fromEntries(metrics.map((one) => [`GET ${path}/figures/${one.key}/behind`, { body: { items: [behind()], next: null } }])),
    ...more,
  });
}

test('a metric says what it means, its target, its sample and what is left out', async () => {
  answers([mtta]);
  await draw(<MetricsPage />, { roles: ['stakeholder'] });

  expect(await screen.findByText('From the alert to the acknowledgement.')).toBeInTheDocument();
  expect(await screen.findByRole('img', { name: /Time to acknowledge\. Target 5\smin\. 24 Aug: 2\smin \(9\)/ })).toBeInTheDocument();
  expect(screen.getByText(/Left out: 2 drills, 1 merged into another\./)).toBeInTheDocument();
  expect(screen.getByText('7 of 8')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'INC-1' })).toHaveAttribute('href', '/incidents/i1');
});

test('the filters stand in the address and are asked of the service', async () => {
  const calls = answers([mtta]);
  await draw(<MetricsPage />, { at: '/metrics?days=30&severity=SEV2&drills=true', roles: ['stakeholder'] });

  await screen.findByRole('link', { name: 'INC-1' });
  const asked = calls.filter((call) => call.path.startsWith(`${path}/figures`)).map((call) => call.query);
  expect(asked.every((query) => query.includes('severity=SEV2') && query.includes('drills=true'))).toBe(true);
});

test('choosing a metric opens it', async () => {
  const mtbf = metric({ key: 'mtbf', countedBy: 'ALERT' }, { kind: 'MTBF', name: { en: 'Time between failures', ru: 'x' }, from: null, to: null });
  const calls = answers([mtta, mtbf], (one) =>
    one.key === 'mtbf'
      ? figures(one, { figure: figure({ spread: null, downSeconds: 3600 }), asked: { ...figures(one).asked, reading: 'OPERATIONAL' } })
      : figures(one),
  );
  await draw(<MetricsPage />, { roles: ['stakeholder'] });

  await userEvent.click(await screen.findByRole('button', { name: /Time between failures/ }));

  const detail = await screen.findByRole('region', { name: 'Time between failures' });
  expect(await within(detail).findByText(/^.*Operational reading: .*$/)).toBeInTheDocument();
  await userEvent.click(within(detail).getByRole('radio', { name: 'Calendar' }));
  await waitFor(() => expect(calls.some((call) => call.query.includes('reading=CALENDAR'))).toBe(true));
});

test('an incident that came back leads to the one before', async () => {
  const recurrence = metric({ key: 'recurrence', unit: 'SHARE', countedBy: 'ALERT' }, { kind: 'RECURRENCE', from: null, to: null });
  answers([recurrence], (one) => figures(one, { figure: figure({ value: 0.4444, spread: null, hits: 4, withTarget: 0, target: 0.1, met: false }) }), {
    [`GET ${path}/figures/recurrence/behind`]: {
      body: { items: [behind({ hit: true, earlierId: 'i0', earlierReference: 'INC-0' })], next: null },
    },
  });
  await draw(<MetricsPage />, { roles: ['stakeholder'] });

  expect((await screen.findAllByText('44.4 %')).length).toBeGreaterThan(0);
  expect(await screen.findByRole('link', { name: 'INC-0' })).toHaveAttribute('href', '/incidents/i0');
  expect(screen.getByText('misses the target')).toBeInTheDocument();
});

test('an administrator adds a metric', async () => {
  const calls = answers([mtta], undefined, {
    [`PUT ${path}/definitions/time-to-mitigate`]: { body: metric({ key: 'time-to-mitigate', shipped: false }) },
    'GET /api/oncall/v1/services': { body: { items: [], next: null } },
    'GET /api/oncall/v1/teams': { body: { items: [], next: null } },
  });
  await draw(<MetricsPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Add a metric' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/^Key/), { target: { value: 'time-to-mitigate' } });
  fireEvent.change(within(dialog).getByLabelText(/Name in English/), { target: { value: 'Time to mitigate' } });
  fireEvent.change(within(dialog).getByLabelText(/Name in Russian/), { target: { value: 'Время до смягчения' } });
  fireEvent.change(within(dialog).getByLabelText(/Explanation in English/), { target: { value: 'From start to mitigation' } });
  fireEvent.change(within(dialog).getByLabelText(/Explanation in Russian/), { target: { value: 'От начала до смягчения' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ kind: 'DURATION', from: 'STARTED', to: 'MITIGATED', targets: {} }));
});

test('who is no administrator changes nothing', async () => {
  answers([mtta]);
  await draw(<MetricsPage />, { roles: ['stakeholder'] });

  await screen.findByText('From the alert to the acknowledgement.');
  expect(screen.queryByRole('button', { name: 'Change' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add a metric' })).not.toBeInTheDocument();
});

test('without a metric the page says so, in Russian too', async () => {
  answers([]);
  await draw(<MetricsPage />, { roles: ['stakeholder'], language: 'ru' });

  expect(await screen.findByText('Ни одной метрики не задано')).toBeInTheDocument();
});

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

const behindOf = (calls: { path: string; query: string }[]) =>
  calls.filter((call) => call.path.endsWith('/behind')).map((call) => Object.fromEntries(new URLSearchParams(call.query)));

test('a row of the breakdown leads to the incidents behind it, and back to all', async () => {
  const calls = answers([mtta]);
  await draw(<MetricsPage />, { roles: ['stakeholder'] });
  await userEvent.click(await screen.findByRole('button', { name: 'What SEV1 is made of: 4' }));

  await waitFor(() => expect(behindOf(calls).at(-1)).toMatchObject({ severity: 'SEV1' }));
  await userEvent.click(screen.getByRole('button', { name: 'Everything again, not only SEV1' }));
  expect(screen.queryByRole('button', { name: /Everything again/ })).not.toBeInTheDocument();
});

test('a point of the trend leads to the incidents of its week, by keyboard too', async () => {
  const calls = answers([mtta]);
  await draw(<MetricsPage />, { roles: ['stakeholder'] });
  (await screen.findByRole('button', { name: /What it is made of: 24 Aug/ })).focus();
  await userEvent.keyboard('{Enter}');

  await waitFor(() =>
    expect(behindOf(calls).at(-1)).toMatchObject({ since: '2026-08-24T00:00:00Z', until: '2026-08-31T00:00:00Z' }),
  );
  expect(screen.getByRole('button', { name: 'Everything again, not only week from 24 Aug' })).toBeInTheDocument();
});

test('any two days can be asked, and days in the wrong order say so', async () => {
  const calls = answers([mtta]);
  await draw(<MetricsPage />, { at: '/metrics?from=2026-03-01&to=2026-03-10', roles: ['stakeholder'] });
  const last = await screen.findByLabelText('Last day');
  expect(last).toHaveValue('2026-03-10');
  await waitFor(() => expect(behindOf(calls).at(-1)).toMatchObject({ since: '2026-03-01T00:00:00Z', until: '2026-03-11T00:00:00Z' }));

  fireEvent.change(last, { target: { value: '2026-02-01' } });
  fireEvent.blur(last);
  expect(screen.getByText('The last day lies before the first')).toBeInTheDocument();
  expect(await screen.findByText(/The equally long period before: 2\smin, of 9\./)).toBeInTheDocument();
});

test('a metric of any kind is defined for some teams and services', async () => {
  const calls = answers([mtta], undefined, {
    [`PUT ${path}/definitions/team-mtbf`]: { body: metric({ key: 'team-mtbf', shipped: false }) },
    'GET /api/oncall/v1/services': { body: { items: [{ id: 's1', name: 'checkout' }], next: null } },
    'GET /api/oncall/v1/teams': { body: { items: [{ id: 't1', name: 'Payments' }], next: null } },
  });
  await draw(<MetricsPage />, { roles: ['admin'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a metric' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/^Key/), { target: { value: 'team-mtbf' } });
  for (const field of [/Name in English/, /Name in Russian/, /Explanation in English/, /Explanation in Russian/]) {
    fireEvent.change(within(dialog).getByLabelText(field), { target: { value: 'x' } });
  }
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'What it computes' }));
  await userEvent.click(await screen.findByRole('option', { name: 'The time between failures' }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Only these teams' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Payments' }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Only these services' }));
  await userEvent.click(await screen.findByRole('option', { name: 'checkout' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({
      kind: 'MTBF',
      from: null,
      to: null,
      teamIds: ['t1'],
      serviceIds: ['s1'],
      better: 'HIGHER',
    }),
  );
});

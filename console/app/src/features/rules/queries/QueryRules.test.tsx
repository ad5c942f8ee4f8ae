import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { queryRules } from '../api';
import type { GateQuery } from '../model';
import { RulesPanel } from '../RulesPanel';
import { QueryRulesModal } from './QueryRulesModal';
import { QueryRulesView } from './QueryRulesView';
import { queryErrors } from './queryValues';

const path = '/api/incident/v1/gate-query-policies';
const share: GateQuery = {
  check: 'METRICS_AT_BASELINE',
  name: 'Error share',
  query: 'errors{service="{service}"}',
  comparison: 'AT_MOST',
  threshold: 0.01,
  serviceIds: [],
};

async function panel(queries: GateQuery[], trial: object = { body: { figures: [] } }, roles: ('admin' | 'responder')[] = ['admin']) {
  const createdBy = { kind: 'SYSTEM', id: null, name: 'installation' };
  const current = { version: 3, name: 'default', definition: { queries }, createdAt: '2026-01-01T00:00:00Z', createdBy };
  const calls = answer({
    [`GET ${path}`]: { body: { current, versions: [current], presets: ['default', 'http'] } },
    [`PUT ${path}`]: { body: { ...current, version: 4 } },
    [`POST ${path}/trial`]: trial,
    'GET /api/oncall/v1/services': { body: { items: [{ id: 's1', name: 'Checkout' }], next: null } },
  });
  await draw(
    <RulesPanel
      book={queryRules}
      view={(rules) => <QueryRulesView rules={rules} />}
      editor={(props) => <QueryRulesModal {...props} />}
    />,
    { roles },
  );
  return calls;
}

async function editor() {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  return within(await screen.findByRole('dialog'));
}

test('a figure is added and put in force with the others', async () => {
  const calls = await panel([share]);
  expect(await screen.findByText('errors{service="{service}"}')).toBeInTheDocument();
  expect(screen.getByText('at most 0.01')).toBeInTheDocument();
  const dialog = await editor();

  await userEvent.click(dialog.getByRole('button', { name: 'Add a figure' }));
  await userEvent.type(dialog.getByLabelText(/What is measured/), 'Tickets');
  await userEvent.type(dialog.getByLabelText(/Query in PromQL/), 'tickets');
  await userEvent.click(dialog.getByRole('button', { name: 'Put in force' }));
  expect(await dialog.findByText('Required')).toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText(/This number/), '2');
  await userEvent.click(dialog.getByRole('button', { name: 'Put in force' }));

  await expect.poll(() => calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    definition: { queries: [share, { ...share, name: 'Tickets', query: 'tickets', threshold: 2 }] },
  });
  expect(calls.find(({ method }) => method === 'PUT')?.headers.get('If-Match')).toBe('"3"');
});

test('a figure of single services is tried about one, and the answer is shown', async () => {
  const figure = { ...share, service: 'Checkout', value: 0.4, met: false, failure: null, at: '2026-01-01T00:00:00Z' };
  const calls = await panel([share], { body: { figures: [figure] } });
  const dialog = await editor();
  await userEvent.click(await dialog.findByRole('button', { name: /Error share/ }));
  expect(dialog.getByRole('button', { name: 'Ask now' })).toBeDisabled();

  await userEvent.click(dialog.getByRole('combobox', { name: 'As if an incident were about' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Checkout' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Ask now' }));

  expect(await dialog.findByText('0.4')).toBeInTheDocument();
  expect(calls.find(({ path: asked }) => asked.endsWith('/trial'))?.body).toEqual({ query: share, serviceIds: ['s1'] });
});

test('what is wrong with a trial stands beside it', async () => {
  await panel([{ ...share, query: 'up' }], { status: 422, body: { code: 'gate-query.invalid-services', detail: 'Not so' } });
  const dialog = await editor();
  await userEvent.click(await dialog.findByRole('button', { name: /Error share/ }));

  await userEvent.click(dialog.getByRole('button', { name: 'Ask now' }));

  expect(await dialog.findByText('Not so')).toBeInTheDocument();
});

test('that nothing is asked is said, and whoever may not change it does not see how', async () => {
  await panel([], undefined, ['responder']);

  expect(await screen.findByText(/Nothing is asked/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('two figures cannot have one name', () => {
  expect(queryErrors({ name: '', queries: [share, share] }, { required: 'r', taken: 't' })).toEqual({ 'queries.1.name': 't' });
});

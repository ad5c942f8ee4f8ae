import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { CancelModal } from './CancelModal';
import { EditModal } from './EditModal';

const path = '/api/incident/v1/incidents';
const other = { id: 'i2', reference: 'INC-9', title: 'Carts are empty' };
const cart = { id: 's1', name: 'Cart', tier: 1 };
const basket = { id: 's2', name: 'Basket', tier: 2 };

async function cancelling(how: { status?: number; body?: unknown } = { body: {} }) {
  const calls = answer({
    [`GET ${path}`]: { body: { items: [{ ...other }, { id: 'i1', reference: 'INC-12', title: 'Checkout fails' }], next: null } },
    [`POST ${path}/i1/cancel`]: how,
  });
  await draw(<CancelModal detail={incidentDetail()} onClose={() => undefined} />);
  const dialog = await screen.findByRole('dialog', { name: 'Cancel this incident' });
  return { dialog, sent: () => calls.filter(({ method }) => method === 'POST').map(({ body }) => body) };
}

test('a duplicate is cancelled only with the incident that goes on', async () => {
  const { dialog, sent } = await cancelling();
  expect(within(dialog).queryByRole('combobox')).toBeNull();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Duplicate of another' }));
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'found twice');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel this incident' }));
  expect(within(dialog).getByText('Required')).toBeInTheDocument();
  expect(sent()).toEqual([]);

  await userEvent.click(within(dialog).getByRole('combobox', { name: /Which incident/ }));
  expect(await screen.findAllByRole('option')).toHaveLength(1);
  await userEvent.click(screen.getByRole('option', { name: 'INC-9 Carts are empty' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel this incident' }));

  await waitFor(() => expect(sent()).toEqual([{ kind: 'DUPLICATE', incidentId: 'i2', reason: 'found twice' }]));
});

test('what another one replaces says that its alerts go along', async () => {
  const { dialog } = await cancelling();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Replaced by another' }));

  expect(within(dialog).getByText(/alerts, services and members go to the other one/)).toBeInTheDocument();
});

test('a false alarm names no other incident, also when one was chosen before', async () => {
  const { dialog, sent } = await cancelling();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Duplicate of another' }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: /Which incident/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'INC-9 Carts are empty' }));
  await userEvent.click(within(dialog).getByRole('radio', { name: 'False alarm' }));
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'a test');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel this incident' }));

  await waitFor(() => expect(sent()).toEqual([{ kind: 'FALSE_POSITIVE', reason: 'a test' }]));
});

async function editing() {
  const calls = answer({
    'GET /api/oncall/v1/services': { body: { items: [cart, basket], next: null } },
    [`PUT ${path}/i1`]: { body: {} },
  });
  const detail = incidentDetail();
  detail.incident.services = [cart] as never;
  await draw(<EditModal detail={detail} onClose={() => undefined} />);
  const dialog = await screen.findByRole('dialog', { name: 'Edit title, services and start' });
  return { dialog, sent: () => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body) };
}

test('a service that is affected as well is added', async () => {
  const { dialog, sent } = await editing();
  await userEvent.click(within(dialog).getByRole('combobox', { name: /Affected services/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Basket' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ serviceIds: ['s1', 's2'] })]));
});

test('services that nobody changed are left to what others do', async () => {
  const { dialog, sent } = await editing();
  await userEvent.type(within(dialog).getByLabelText(/What is happening/), '!');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).not.toHaveProperty('serviceIds');
});

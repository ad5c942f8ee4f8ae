import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Component, ComponentGroup, StatusPage, StatusProposal } from './api';
import { ComponentsPanel } from './ComponentsPanel';

const page = { id: 'p1', name: 'Acme' } as StatusPage;
const base = '/api/comms/v1/pages/p1';

const component = (id: string, name: string, position: number, more: Partial<Component> = {}) =>
  ({
    id,
    name,
    pageId: 'p1',
    position,
    status: 'OPERATIONAL',
    serviceIds: [],
    dependsOn: [],
    showcase: true,
    groupId: null,
    ...more,
  }) as unknown as Component;
const shop = { id: 'g1', name: 'Shop', description: null, pageId: 'p1', position: 2 } as ComponentGroup;
const components = [
  component('c1', 'Search', 1),
  component('c2', 'Checkout', 1, { groupId: 'g1', dependsOn: ['c3'] }),
  component('c3', 'Payments', 2, { groupId: 'g1', status: 'MAJOR_OUTAGE' }),
];
const proposal: StatusProposal = { componentId: 'c2', status: 'PARTIAL_OUTAGE', because: ['c3'] };

const answers = {
  'GET /api/oncall/v1/services': { body: { items: [], next: null } },
  [`GET ${base}/components`]: { body: { items: components, next: null } },
  [`GET ${base}/component-groups`]: { body: { items: [shop] } },
  [`GET ${base}/status-proposals`]: { body: { items: [proposal] } },
  [`PUT ${base}/order`]: { status: 204 },
  'PUT /api/comms/v1/components/c2/status': { body: components[1] },
};

async function board(roles: ('manager' | 'responder')[] = ['manager']) {
  const calls = answer(answers);
  await draw(<ComponentsPanel page={page} />, { roles });
  await screen.findByRole('list', { name: 'Shop' });
  return calls;
}

test('groups hold their components, and what a component needs is named', async () => {
  await board();
  const group = screen.getByRole('list', { name: 'Shop' });
  expect(within(group).getByText('Checkout')).toBeInTheDocument();
  expect(within(group).getByText(/needs Payments/)).toBeInTheDocument();
  expect(within(group).queryByText('Search')).not.toBeInTheDocument();
});

test('a component moves into a group with the arrow keys, which is sent and said', async () => {
  const calls = await board();
  screen.getByRole('button', { name: /^Search: drag/ }).focus();
  await userEvent.keyboard('{ArrowDown}');

  expect(await screen.findByText('Search is now number 1 of 3 in Shop')).toBeInTheDocument();
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    items: [{ groupId: 'g1', componentIds: ['c1', 'c2', 'c3'] }],
  });
});

test('what is probably affected too is shown on one press', async () => {
  const calls = await board();
  await userEvent.click(await screen.findByRole('button', { name: 'Checkout: Partial outage' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ status: 'PARTIAL_OUTAGE' }));
});

test('who only looks finds nothing to move or press', async () => {
  await board(['responder']);
  expect(screen.queryByRole('button', { name: /drag/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Actions/ })).not.toBeInTheDocument();
  expect(await screen.findByText('Checkout depends on Payments.')).toBeInTheDocument();
});

test('a component is seen on the page while it is typed, and hidden ones as hidden', async () => {
  const preview = 'POST /api/comms/v1/pages/p1/preview';
  const calls = answer({ ...answers, [preview]: { body: { html: '<h1>Everything works</h1>' } } });
  await draw(<ComponentsPanel page={{ ...page, languages: ['en'] }} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Actions: Search' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  expect(await screen.findByTitle('Acme, Light screen')).toBeInTheDocument();

  await userEvent.type(screen.getByRole('textbox', { name: /^Name that customers see/ }), ' by name');
  await userEvent.click(screen.getByLabelText('Show only while it does not work'));
  await waitFor(
    () =>
      expect(calls.at(-1)?.body).toMatchObject({
        componentId: 'c1',
        component: { name: 'Search by name', onlyShowIfDegraded: true },
      }),
    { timeout: 3000 },
  );
});

test('what is dragged lands where it is dropped, and nowhere when it is let go elsewhere', async () => {
  const calls = await board();
  const handle = screen.getByRole('button', { name: /^Search: drag/ });
  const checkout = within(screen.getByRole('list', { name: 'Shop' })).getByText('Checkout');
  const dataTransfer = { setData: () => undefined };

  fireEvent.dragStart(handle, { dataTransfer });
  fireEvent.dragOver(checkout, { dataTransfer });
  fireEvent.dragEnd(handle, { dataTransfer });
  expect(screen.queryByText(/Search is now/)).not.toBeInTheDocument();

  fireEvent.dragStart(handle, { dataTransfer });
  fireEvent.dragOver(checkout, { dataTransfer });
  fireEvent.drop(checkout, { dataTransfer });
  fireEvent.dragEnd(handle, { dataTransfer });
  expect(await screen.findByText('Search is now number 1 of 3 in Shop')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../test/incidentSamples';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { sections } from './room/sections';

const path = '/api/incident/v1/incidents/i1';
const nadia = { id: 'p1', name: 'Nadia Orlova' };
const boris = { id: 'p2', name: 'Boris' };

const privateOne = (allowedActions: string[]) =>
  incidentDetail({
    incident: { ...incidentDetail().incident, restricted: true },
    members: [boris, nadia],
    allowedActions: allowedActions as never,
  });

/** The part of the war room about command, without the network that its other panels ask. */
async function drawCommand(detail: ReturnType<typeof incidentDetail>) {
  await draw(sections.find(({ key }) => key === 'command')?.content(detail));
  await screen.findByRole('region', { name: 'Roles' });
  return screen.queryByRole('region', { name: 'Who sees it' });
}

test('whoever leads a private incident lets others see it and hides it again from those without a role', async () => {
  const calls = answer({
    'GET /api/oncall/v1/people': { body: { items: [{ id: 'p3', name: 'Clara', active: true }], next: null } },
    [`PUT ${path}/members/p3`]: { body: {} },
    [`DELETE ${path}/members/p2`]: { body: {} },
  });
  const panel = await drawCommand(privateOne(['MANAGE_MEMBERS']));
  const members = within(panel as HTMLElement);
  expect(members.queryByRole('button', { name: 'Hide it from Nadia Orlova' })).toBeNull();

  await userEvent.click(members.getByRole('button', { name: 'Hide it from Boris' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  await userEvent.click(members.getByRole('button', { name: 'Let somebody see it' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Let somebody see it' }));
  await userEvent.click(dialog.getByRole('combobox', { name: /Person/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Clara' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Let them see it' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.path).toBe(`${path}/members/p3`));
});

test('others of a private incident read who sees it', async () => {
  answer({});
  const panel = await drawCommand(privateOne([]));

  expect(within(panel as HTMLElement).getByText('Boris')).toBeInTheDocument();
  expect(within(panel as HTMLElement).queryByRole('button')).toBeNull();
});

test('what everybody sees has no members', async () => {
  answer({});

  expect(await drawCommand(incidentDetail())).toBeNull();
});

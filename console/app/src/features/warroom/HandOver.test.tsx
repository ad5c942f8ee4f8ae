import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../test/incidentSamples';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { HandOver } from './api';
import { HandOverBanner } from './HandOverBanner';
import { RolesPanel } from './RolesPanel';

const path = '/api/incident/v1/incidents/i1';
const nadia = { id: 'p1', name: 'Nadia Orlova' };
const tom = { id: 'p2', name: 'Tom Baker' };
const at = '2026-01-01T00:00:00Z';
const offer = (some: Partial<HandOver>) =>
  ({ id: 'h1', role: 'scribe', from: tom, to: nadia, status: 'OFFERED', note: 'Notes are in the room', offeredAt: at, ...some }) as HandOver;
const brief = { body: { at, sections: [] } };

function scribe() {
  const [commander, role] = incidentDetail().roles;
  if (!commander || !role) throw new Error('both roles are there');
  return incidentDetail({
    roles: [commander, { ...role, holders: [{ person: nadia, since: at }] }],
    allowedActions: ['TAKE_ROLE'] as never,
  });
}

test('any role that one holds is offered to somebody', async () => {
  const calls = answer({
    'GET /api/oncall/v1/people': { body: { items: [{ ...tom, active: true }] } },
    [`GET ${path}/brief`]: brief,
    [`POST ${path}/hand-overs`]: { body: {} },
  });
  await draw(<RolesPanel detail={scribe()} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Actions: Scribe' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Hand over: Scribe' }));
  const dialog = await screen.findByRole('dialog', { name: 'Hand over: Scribe' });
  await userEvent.click(within(dialog).getByRole('combobox', { name: /To whom/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Tom Baker' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Offer it' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ role: 'scribe', toPersonId: 'p2', note: '' }),
  );
});

test('whoever is offered a role reads the brief, and declines with a reason or accepts', async () => {
  const calls = answer({
    [`GET ${path}/hand-overs/h1/brief`]: brief,
    [`POST ${path}/hand-overs/h1/decline`]: { body: {} },
    [`POST ${path}/hand-overs/h1/accept`]: { body: {} },
  });
  const sent = (end: string) => calls.find(({ method, path: asked }) => method === 'POST' && asked.endsWith(end));
  await draw(<HandOverBanner detail={incidentDetail({ handOvers: [offer({})] })} />);
  expect(await screen.findByText('Tom Baker offers you a role: Scribe')).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Brief' })).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox'), 'No hands free');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
  await waitFor(() => expect(sent('/decline')?.body).toEqual({ reason: 'No hands free' }));

  await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(sent('/accept')).toBeDefined());
});

test('each offer stands for itself, and only whoever made it takes it back', async () => {
  const calls = answer({ [`POST ${path}/hand-overs/h2/withdraw`]: { body: {} } });
  const others = offer({ id: 'h3', role: 'commander', from: tom, to: { id: 'p3', name: 'Ida Berg' } });
  await draw(<HandOverBanner detail={incidentDetail({ handOvers: [offer({ id: 'h2', from: nadia, to: tom }), others], allowedActions: [] })} />);

  expect(await screen.findByText(/Nadia Orlova has offered a role to Tom Baker: Scribe/)).toBeInTheDocument();
  expect(screen.getByText(/Tom Baker has offered command to Ida Berg/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Take the offer back' }));

  await waitFor(() => expect(calls.some(({ path: asked }) => asked.endsWith('/h2/withdraw'))).toBe(true));
});

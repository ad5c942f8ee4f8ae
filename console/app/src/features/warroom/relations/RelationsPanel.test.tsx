import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { RelationsPanel } from './RelationsPanel';

const path = '/api/incident/v1/incidents/i1';
const other = { reference: 'INC-9', title: 'Carts are empty', severity: 'SEV2', state: 'MITIGATING', visible: true };
const hidden = { id: 'i3', reference: 'INC-7', title: 'Amber Heron', severity: 'SEV1', state: 'DETECTED', visible: false };

function answers() {
  return answer({
    [`GET ${path}/relations`]: {
      body: [{ id: 'r1', kind: 'CHILD', first: false, incident: hidden, reason: null, linkedAt: '', linkedBy: null }],
    },
    [`GET ${path}/related`]: {
      body: [{ neighbour: { id: 'i2', ...other }, reasons: ['SAME_CAUSE', 'SAME_SERVICE'] }],
    },
    [`POST ${path}/relations`]: { status: 201, body: {} },
    [`POST ${path}/relations/r1/withdraw`]: { body: [] },
  });
}

test('what is linked and what may be related stand with the reason, and a proposal becomes a link', async () => {
  const calls = answers();
  await draw(<RelationsPanel detail={incidentDetail({ allowedActions: ['LINK', 'CANCEL'] as never })} />);
  const maybe = await screen.findByRole('list', { name: 'Perhaps related' });
  expect(within(maybe).getByText('same cause, same service')).toBeInTheDocument();

  await userEvent.click(within(maybe).getByRole('button', { name: 'Link an incident' }));
  const dialog = await screen.findByRole('dialog', { name: 'Link INC-9' });
  await userEvent.click(within(dialog).getByRole('radio', { name: 'merged into it' }));
  expect(within(dialog).getByText(/alerts, services and members go to the other one/)).toBeInTheDocument();
  await userEvent.type(within(dialog).getByLabelText('Reason'), 'one cause');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Link an incident' }));

  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({ kind: 'MERGE', incidentId: 'i2', reason: 'one cause' });
});

test('one that may not be opened is no link, and taking a link back needs a reason', async () => {
  const calls = answers();
  await draw(<RelationsPanel detail={incidentDetail({ allowedActions: ['LINK'] as never })} />);
  const linked = await screen.findByRole('list', { name: 'Linked incidents' });
  expect(within(linked).queryByRole('link')).toBeNull();

  await userEvent.click(within(linked).getByRole('button', { name: 'Take back' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take back' }));
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox'), 'another trouble');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take back' }));

  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'another trouble' });
});

test('who may not link sees no buttons', async () => {
  answers();
  await draw(<RelationsPanel detail={incidentDetail({ allowedActions: [] })} />, { roles: ['stakeholder'] });
  await screen.findByRole('list', { name: 'Perhaps related' });

  expect(screen.queryByRole('button')).toBeNull();
});

test('any incident can be linked, found by what is said in it', async () => {
  const old = { id: 'i4', reference: 'INC-2', title: 'Disk full' };
  const calls = answer({
    [`GET ${path}/relations`]: { body: [] },
    [`GET ${path}/related`]: { body: [] },
    'GET /api/incident/v1/incidents': { body: { items: [{ id: 'i2', ...other }], next: null } },
    'GET /api/incident/v1/search': { body: { items: [{ incident: old, title: [], passages: [] }], correctedTo: null, next: null } },
    [`POST ${path}/relations`]: { status: 201, body: {} },
  });
  await draw(<RelationsPanel detail={incidentDetail({ allowedActions: ['LINK'] as never })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Link an incident' }));
  const dialog = await screen.findByRole('dialog');

  await userEvent.type(within(dialog).getByRole('combobox', { name: /Which incident/ }), 'disk');
  await userEvent.click(await screen.findByRole('option', { name: 'INC-2 Disk full' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Link an incident' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ incidentId: 'i4' }));
});

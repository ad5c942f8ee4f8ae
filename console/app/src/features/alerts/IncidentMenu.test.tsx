import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { alert as anAlert } from '../../test/samples';
import { DeclareHost } from '../incidents/DeclareHost';
import { closeDeclare } from '../incidents/declareStore';
import { About } from './About';
import { IncidentMenu } from './IncidentMenu';
import { originOf } from './origin';

const place = 'GET /api/incident/v1/alerts/a1';
const open = { id: 'i1', reference: 'INC-12', title: 'Checkout fails', severity: 'SEV2', drill: false, restricted: false };
const alert = anAlert({ id: 'a1', number: 7, summary: 'Errors', serviceId: undefined });

beforeEach(() => closeDeclare());

test('an incident is declared from the alert, with its words', async () => {
  const calls = answer({
    [place]: { body: { alertId: 'a1', incident: null } },
    'POST /api/incident/v1/incidents': { status: 201, body: { id: 'i9' } },
  });
  await draw(
    <>
      <IncidentMenu alert={alert} />
      <DeclareHost />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Incident' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Declare an incident…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  expect(within(dialog).getByRole('checkbox', { name: '#7 Errors' })).toBeChecked();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Declare an incident' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ title: 'Errors', alertIds: ['a1'] }),
  );
});

test('it is put into an open incident that is no drill and not private', async () => {
  const items = [open, { ...open, id: 'i2', reference: 'INC-2', drill: true }, { ...open, id: 'i3', reference: 'INC-3', restricted: true }];
  const calls = answer({
    [place]: { body: { alertId: 'a1', incident: null } },
    'GET /api/incident/v1/incidents': { body: { items, next: null } },
    'POST /api/incident/v1/incidents/i1/alerts': { body: open },
  });
  await draw(<IncidentMenu alert={alert} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Incident' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Put into an incident…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Put 1 alert into an incident' });
  await userEvent.click(within(dialog).getByRole('combobox'));
  expect(await screen.findAllByRole('option')).toHaveLength(1);
  await userEvent.click(screen.getByRole('option', { name: /INC-12/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Put in' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ alertIds: ['a1'] }));
});

test('the alert names the incident that it is in', async () => {
  answer({ [place]: { body: { alertId: 'a1', incident: { ...open, state: 'MITIGATING', visible: true } } } });
  await draw(
    <>
      <IncidentMenu alert={alert} />
      <About alert={alert} />
    </>,
  );

  expect(await screen.findByRole('link', { name: 'INC-12' })).toHaveAttribute('href', '/incidents/i1');
  expect(screen.getByRole('link', { name: 'INC-12 Checkout fails' })).toBeInTheDocument();
});

test('a private incident is named by its code name and is no link', async () => {
  answer({ [place]: { body: { alertId: 'a1', incident: { ...open, title: 'Amber Heron', severity: null, state: null, visible: false } } } });
  await draw(
    <>
      <IncidentMenu alert={alert} />
      <About alert={alert} />
    </>,
  );

  expect(await screen.findByText('INC-12 Amber Heron')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /INC-12/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Incident' })).toBeNull();
});

test('nothing is offered for an alert that the service has not heard of', async () => {
  const calls = answer({ [place]: { status: 404, body: { code: 'alert.unknown' } } });
  await draw(<IncidentMenu alert={alert} />);

  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.queryByRole('button')).toBeNull();
});

test('several alerts begin with the first of them', () => {
  const origin = originOf([
    anAlert({ id: 'a2', number: 2, summary: 'Later', serviceId: 's2', openedAt: '2026-01-01T10:05:00Z' }),
    anAlert({ id: 'a1', number: 1, summary: 'First', serviceId: 's1', openedAt: '2026-01-01T10:00:00Z' }),
    anAlert({ id: 'a3', number: 3, summary: 'Last', serviceId: 's1', openedAt: '2026-01-01T10:06:00Z' }),
  ]);

  expect(origin).toMatchObject({ title: 'First', serviceIds: ['s1', 's2'], startedAt: '2026-01-01T10:00:00Z' });
  expect(origin?.alerts.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
});

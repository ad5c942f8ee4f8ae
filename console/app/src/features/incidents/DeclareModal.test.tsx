import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { rolePolicies } from '../../test/incidentSamples';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { DeclareHost } from './DeclareHost';
import { closeDeclare, declareFrom } from './declareStore';

const incidents = '/api/incident/v1/incidents';

beforeEach(() => closeDeclare());

test('a key opens the dialog from anywhere, and a title is enough', async () => {
  const calls = answer({ [`POST ${incidents}`]: { status: 201, body: { id: 'i1' } } });
  await draw(<DeclareHost />);
  await userEvent.keyboard('{Shift>}D{/Shift}');

  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  fireEvent.change(within(dialog).getByLabelText(/What is happening/), { target: { value: 'Checkout fails' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Declare an incident' }));

  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.body).toMatchObject({ title: 'Checkout fails', severity: 'SEV2', drill: false, restricted: false });
  expect(sent?.body).not.toHaveProperty('startedAt');
});

test('what is over is recorded with its times', async () => {
  const calls = answer({ [`POST ${incidents}/retrospective`]: { status: 201, body: { id: 'i1' } } });
  await draw(<DeclareHost />);
  await userEvent.keyboard('{Shift>}D{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  fireEvent.change(within(dialog).getByLabelText(/What is happening/), { target: { value: 'Double bookings' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  await userEvent.click(await within(dialog).findByRole('switch', { name: /It is over already/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record it' }));
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);

  fireEvent.change(within(dialog).getByLabelText(/Began/), { target: { value: '2026-01-01T10:00' } });
  fireEvent.change(within(dialog).getByLabelText(/Resolved/), { target: { value: '2026-01-01T11:00' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record it' }));

  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    title: 'Double bookings',
    startedAt: '2026-01-01T10:00:00Z',
    resolvedAt: '2026-01-01T11:00:00Z',
  });
});

test('who only reads opens nothing', async () => {
  answer({});
  await draw(<DeclareHost />, { roles: ['stakeholder'] });
  await userEvent.keyboard('{Shift>}D{/Shift}');

  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what is over gets a post-mortem and words for the public, when somebody wants them', async () => {
  const page = { id: 's1', name: 'Shop status', languages: ['en'] };
  let known = false;
  const calls = answer({
    [`POST ${incidents}/retrospective`]: { status: 201, body: { id: 'i1' } },
    'GET /api/comms/v1/pages': { body: { items: [page] } },
    'POST /api/comms/v1/posts': { body: { id: 'b1' } },
    'POST /api/postmortem/v1/postmortems': () => {
      const heard = known;
      known = true;
      return heard ? { status: 201, body: { id: 'd1' } } : { status: 404, body: { code: 'http.404' } };
    },
  });
  const sent = (path: string) => calls.filter(({ method, path: asked }) => method === 'POST' && asked.endsWith(path));
  await draw(<DeclareHost />, { roles: ['manager'] });
  await userEvent.keyboard('{Shift>}D{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  const write = (label: RegExp, value: string) => fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
  const record = () => userEvent.click(within(dialog).getByRole('button', { name: 'Record it' }));
  write(/What is happening/, 'Double bookings');
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  await userEvent.click(await within(dialog).findByRole('switch', { name: /It is over already/ }));
  write(/Began/, '2026-01-01T10:00');
  write(/Resolved/, '2026-01-01T11:00');
  await userEvent.click(within(dialog).getByRole('switch', { name: 'Draft a post-mortem' }));
  await userEvent.click(within(dialog).getByRole('switch', { name: /Tell the public/ }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: /On which status page/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Shop status' }));
  await record();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);

  write(/^Title/, 'Bookings');
  write(/^Text/, 'Some bookings were made twice.');
  await record();

  await waitFor(() => expect(sent('/posts')[0]?.body).toMatchObject({ pageId: 's1', incidentId: 'i1', status: 'RESOLVED', title: { en: 'Bookings' } }));
  await waitFor(() => expect(sent('/postmortems')).toHaveLength(2), { timeout: 3000 });
});

test('a severity that must have a post-mortem gets one by itself', async () => {
  const policy = { mandatorySeverities: ['SEV2'] };
  const version = { version: 1, name: 'default', policy, createdAt: '2026-01-01T00:00:00Z', createdBy: 'muster' };
  answer({
    'GET /api/postmortem/v1/policies/current': { body: version },
    'GET /api/postmortem/v1/policies': { body: { items: [version] } },
  });
  await draw(<DeclareHost />);
  await userEvent.keyboard('{Shift>}D{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  await userEvent.click(await within(dialog).findByRole('switch', { name: /It is over already/ }));

  expect(await within(dialog).findByText(/SEV2 must have one/)).toBeInTheDocument();
  expect(within(dialog).queryByRole('switch', { name: 'Draft a post-mortem' })).toBeNull();
});

test('since when it lasts and the first words for the public are told', async () => {
  const calls = answer({ [`POST ${incidents}`]: { status: 201, body: { id: 'i1' } } });
  await draw(<DeclareHost />);
  await userEvent.keyboard('{Shift>}D{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  const write = (label: RegExp, value: string) => fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
  write(/What is happening/, 'Checkout fails');
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  write(/Trouble began/, '2026-01-01T10:00');
  write(/First words for the public, English/, 'Some payments fail.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Declare an incident' }));

  const sent = calls.find(({ method }) => method === 'POST')?.body;
  expect(sent).toMatchObject({ startedAt: '2026-01-01T10:00:00Z', publicText: { en: 'Some payments fail.' } });
  expect(sent).not.toHaveProperty('alertIds');
});

test('a drill has no words for the public', async () => {
  answer({});
  await draw(<DeclareHost />);
  await userEvent.keyboard('{Shift>}D{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  expect(within(dialog).getByLabelText(/First words for the public, English/)).toBeInTheDocument();
  await userEvent.click(await within(dialog).findByRole('switch', { name: /This is a drill/ }));

  expect(within(dialog).queryByLabelText(/First words for the public/)).toBeNull();
});

const origin = {
  alerts: [
    { id: 'a1', label: '#1 Errors' },
    { id: 'a2', label: '#2 Latency' },
  ],
  title: 'Errors',
  serviceIds: [],
  startedAt: '2026-01-01T10:00:42Z',
};

test('what alerts say is filled in, and their start is left to the service', async () => {
  const calls = answer({ [`POST ${incidents}`]: { status: 201, body: { id: 'i1' } } });
  await draw(<DeclareHost />);
  act(() => declareFrom(origin));
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  expect(within(dialog).getByLabelText(/What is happening/)).toHaveValue('Errors');
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  expect(within(dialog).getByLabelText(/Trouble began/)).toHaveValue('2026-01-01T10:00');
  expect(within(dialog).queryByRole('switch')).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Declare an incident' }));

  const sent = calls.find(({ method }) => method === 'POST')?.body;
  expect(sent).toMatchObject({ title: 'Errors', alertIds: ['a1', 'a2'] });
  expect(sent).not.toHaveProperty('startedAt');
});

test('an alert that is in another incident is said beside the alerts', async () => {
  answer({
    [`POST ${incidents}`]: {
      status: 409,
      body: {
        code: 'alert.elsewhere',
        errors: [{ field: 'alertIds', rule: 'loose', message: '#2: is in another incident' }],
      },
    },
  });
  await draw(<DeclareHost />);
  act(() => declareFrom(origin));
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Declare an incident' }));

  expect(await within(dialog).findByText('#2 is in another incident already')).toBeInTheDocument();
});

test('before it is declared the dialog says who will be paged', async () => {
  answer({
    'GET /api/incident/v1/role-policies': rolePolicies(),
    'GET /api/oncall/v1/teams': { body: { items: [{ id: 't1', name: 'Payments' }] } },
    'GET /api/oncall/v1/services': {
      body: { items: [{ id: 's1', name: 'Checkout', teamId: 't1' }, { id: 's2', name: 'Orphan', teamId: null }] },
    },
  });
  await draw(<DeclareHost />);
  await userEvent.keyboard('{Shift>}D{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  const choose = async (service: string) => {
    await userEvent.click(within(dialog).getByRole('combobox', { name: /Affected services/ }));
    await userEvent.click(await screen.findByRole('option', { name: service }));
  };

  expect(await within(dialog).findByText('Nobody will be paged: no service is chosen.')).toBeInTheDocument();
  await choose('Orphan');
  expect(await within(dialog).findByText('Nobody will be paged: no team owns these services.')).toBeInTheDocument();
  await choose('Checkout');
  expect(await within(dialog).findByText(/^SEV2 pages whoever is on call for Payments/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'SEV3' }));
  expect(await within(dialog).findByText('Nobody will be paged: SEV3 does not ask for it.')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'More options' }));
  await userEvent.click(await within(dialog).findByRole('switch', { name: /drill/i }));
  expect(await within(dialog).findByText('Nobody will be paged: it is a drill.')).toBeInTheDocument();
});

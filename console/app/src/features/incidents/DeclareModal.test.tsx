import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { DeclareHost } from './DeclareHost';
import { closeDeclare } from './declareStore';

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

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import type { ContactMethod } from './api';
import type { MethodKind } from './kinds';
import { MethodsPanel } from './MethodsPanel';

const me = { personId: nadia.id };
const path = '/api/oncall/v1/people/{personId}/contact-methods';
const filled = path.replace('{personId}', nadia.id);

const method = (kind: MethodKind, verified = false): ContactMethod => ({
  id: kind.toLowerCase(),
  kind,
  label: kind.toLowerCase(),
  address: kind === 'EMAIL' ? nadia.email : '+12025550123',
  verified,
  goneSince: null,
  secret: '',
});

const known = (available: MethodKind[], ...items: ContactMethod[]) => oncallAnswer('get', path, me, { items, available });

test('a telephone is added for text messages, and proved by the code that it gets', async () => {
  const added = method('SMS');
  const calls = answer({
    ...known(['EMAIL', 'SMS', 'VOICE', 'WEBHOOK'], added),
    [`POST ${filled}`]: { status: 201, body: added },
    [`POST ${filled}/sms/verification`]: { status: 202 },
  });
  await draw(<MethodsPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a way to reach me' }));
  await userEvent.click(dialog.getByRole('combobox', { name: 'How' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Text message' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Telephone number/ }), ' +1 202 555 0123');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

  await userEvent.click(screen.getByRole('button', { name: 'Prove that it works' }));
  const proof = within(await screen.findByRole('dialog', { name: 'Prove that it works' }));
  expect(proof.getByText('A six-digit code is on its way to +12025550123.')).toBeVisible();

  expect(calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])).toEqual([
    [filled, { kind: 'SMS', address: '+1 202 555 0123' }],
    [`${filled}/sms/verification`, undefined],
  ]);
});

test('without a provider telephones cannot be chosen, and why is said', async () => {
  answer(known(['EMAIL', 'WEBHOOK']));
  await draw(<MethodsPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a way to reach me' }));
  expect(dialog.getByText(/^No provider of text messages and calls is set up/)).toBeVisible();
  await userEvent.click(dialog.getByRole('combobox', { name: 'How' }));

  expect(await screen.findByRole('option', { name: 'Call (not set up)' })).toHaveAttribute('data-combobox-disabled', 'true');
});

test('the same telephone twice is told apart by what it is used for', async () => {
  answer(known(['EMAIL', 'SMS', 'VOICE', 'WEBHOOK'], method('SMS', true), method('VOICE', true)));
  await draw(<MethodsPanel personId={nadia.id} />);

  expect(await screen.findByRole('button', { name: 'Remove Text message: +12025550123' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Remove Call: +12025550123' })).toBeVisible();
});

test('a call that reads the code out is announced as a call', async () => {
  answer({
    ...known(['VOICE'], method('VOICE')),
    [`POST ${filled}/voice/verification`]: { status: 202 },
  });
  await draw(<MethodsPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Prove that it works' }));

  expect(await screen.findByText('A call with a six-digit code is on its way to +12025550123.')).toBeVisible();
});

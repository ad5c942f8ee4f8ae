import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { contactCard, person } from '../../test/samples';
import type { Role } from '../../session/session';
import { CardsPanel } from './CardsPanel';

async function panel(roles: Role[], cards = [contactCard()]) {
  const none = { items: [], next: null };
  const calls = answer({
    ...oncallAnswer('get', '/api/oncall/v1/contact-cards', {}, { items: cards, next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/contact-cards/{id}', { id: 'c1' }, contactCard()),
    ...oncallAnswer('put', '/api/oncall/v1/contact-cards/{id}', { id: 'c1' }, contactCard()),
    ...oncallAnswer('get', '/api/oncall/v1/people', {}, { items: [person({ id: 'p2', name: 'Ida Berg' })], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/schedules', {}, none),
    ...oncallAnswer('get', '/api/oncall/v1/teams', {}, none),
    'POST /api/oncall/v1/contact-cards': {
      status: 422,
      body: { code: 'contact-card.bad-address', errors: [{ field: 'phone', rule: 'address', message: 'must be a number' }] },
    },
    'DELETE /api/oncall/v1/contact-cards/c1': { status: 204 },
  });
  await draw(<CardsPanel />, { roles });
  return (method: string) => calls.filter((call) => call.method === method);
}

test('a card says who is paged and whose alerts it is for', async () => {
  await panel(['responder']);

  const row = await screen.findByRole('listitem');
  await waitFor(() => expect(row).toHaveTextContent('database · whole organisation · Ida Berg'));
  expect(row).toHaveTextContent('contract 42');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a card whose target is gone says so', async () => {
  await panel(['responder'], [contactCard({ targetName: null })]);

  expect(await screen.findByRole('listitem')).toHaveTextContent('whom it paged is gone');
});

test('a manager changes a card', async () => {
  const calls = await panel(['manager']);

  await userEvent.click(await screen.findByRole('button', { name: 'Edit Database experts' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit Database experts' });
  const name = within(dialog).getByRole('textbox', { name: /Name/ });
  await userEvent.clear(name);
  await userEvent.type(name, 'DBAs');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls('PUT').map(({ body }) => body)).toEqual([
      {
        name: 'DBAs',
        area: 'database',
        target: { kind: 'PERSON', id: 'p2' },
        phone: '+12025550123',
        email: 'db@example.org',
        url: 'https://support.example.org/case',
        note: 'contract 42',
        position: 0,
      },
    ]),
  );
});

test('what is wrong with a new card stands beside the field', async () => {
  await panel(['manager'], []);

  await userEvent.click(await screen.findByRole('button', { name: 'Add a contact' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a contact' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Telephone' }), '112');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  expect(await within(dialog).findByText('Is no address of this kind')).toBeInTheDocument();
  expect(within(dialog).getByRole('textbox', { name: 'Telephone' })).toBeInvalid();
});

test('a card is deleted only after a question', async () => {
  const calls = await panel(['manager']);

  await userEvent.click(await screen.findByRole('button', { name: 'Delete Database experts?' }));
  expect(calls('DELETE')).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));

  await waitFor(() => expect(calls('DELETE')).toHaveLength(1));
});

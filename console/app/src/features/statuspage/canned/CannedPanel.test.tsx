import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, type Answer, type Call } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import { PostModal } from '../PostModal';
import { CannedPanel } from './CannedPanel';

const page = { id: 'p1', name: 'Acme', languages: ['en', 'ru'] } as unknown as StatusPage;
const path = '/api/comms/v1/pages/p1/canned-updates';
const slow = {
  id: 'w1',
  name: 'Slow database',
  category: 'Databases',
  title: { en: 'Answers are slow', ru: 'Медленные ответы' },
  body: { en: 'We look into it.' },
  status: 'IDENTIFIED',
  deliver: false,
  componentIds: ['c2'],
  updatedAt: '2026-11-20T10:00:00Z',
};
const planned = { ...slow, id: 'w2', name: 'Weekly upgrade', category: null, status: 'SCHEDULED' };

let answers: Record<string, Answer>;
let calls: Call[];

beforeEach(() => {
  answers = {
    [`GET ${path}`]: { body: { items: [slow, planned] } },
    [`GET ${path}/w1`]: { body: slow },
    [`POST ${path}`]: { body: slow },
    [`PUT ${path}/w1`]: { body: slow },
    [`DELETE ${path}/w1`]: { status: 204 },
    'GET /api/comms/v1/pages/p1/components': {
      body: { items: [{ id: 'c1', name: 'Checkout' }, { id: 'c2', name: 'Search' }], next: null },
    },
    'POST /api/comms/v1/posts/checks': { body: [] },
  };
  calls = answer(answers);
});

const sent = (method: string) => calls.find((call) => call.method === method && call.path.startsWith(path));

test('words are prepared in both languages, side by side', async () => {
  await draw(<CannedPanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare words' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Login');
  await userEvent.type(dialog.getByLabelText(/^Title, English/), 'Nobody can sign in');
  await userEvent.type(dialog.getByLabelText(/^Title, Русский/), 'Вход не работает');
  await userEvent.type(dialog.getByLabelText(/^Text, English/), 'We look into it.');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(sent('POST')).toBeDefined());
  expect(sent('POST')?.body).toEqual({
    name: 'Login',
    title: { en: 'Nobody can sign in', ru: 'Вход не работает' },
    body: { en: 'We look into it.' },
    deliver: true,
    componentIds: [],
  });
});

test('what is missing is said beside its field and sent nowhere', async () => {
  await draw(<CannedPanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare words' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  expect(dialog.getByLabelText(/^Text, English/)).toHaveAccessibleDescription(/Required/);
  expect(sent('POST')).toBeUndefined();
});

test('words are changed and removed, and say which language they lack', async () => {
  await draw(<CannedPanel page={page} />, { roles: ['manager'] });
  expect(await screen.findByText('Databases · Answers are slow · not in Русский')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Edit: Slow database' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText(/^Text, Русский/), 'Разбираемся.');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent('PUT')).toBeDefined());
  expect(sent('PUT')?.body).toMatchObject({ body: { ru: 'Разбираемся.' }, status: 'IDENTIFIED', category: 'Databases' });

  await userEvent.click(screen.getByRole('button', { name: 'Remove: Slow database' }));
  const question = within(await screen.findByRole('dialog', { name: /Remove the words/ }));
  await userEvent.click(question.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(sent('DELETE')).toBeDefined());
});

test('a page without any says what they are for, and who only reads changes nothing', async () => {
  answers[`GET ${path}`] = { body: { items: [] } };
  await draw(<CannedPanel page={page} />, { roles: ['stakeholder'], language: 'ru' });

  expect(await screen.findByText('Заготовок нет')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('words that are picked fill the post, its components first; those of maintenance are not offered', async () => {
  await draw(<PostModal page={page} onClose={() => undefined} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('combobox', { name: 'Prepared words' }));
  expect(screen.queryByRole('option', { name: /Weekly upgrade/ })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByRole('option', { name: 'Databases · Slow database' }));

  expect(screen.getByLabelText(/^Title, English/)).toHaveValue('Answers are slow');
  expect(screen.getByLabelText(/^Text, English/)).toHaveValue('We look into it.');
  expect(screen.getByRole('combobox', { name: 'Status' })).toHaveValue('Identified');
  expect(screen.getByLabelText('Tell subscribers')).not.toBeChecked();
  expect(await screen.findByRole('combobox', { name: 'Checkout' })).toBeInTheDocument();
  const [search, checkout] = ['Search', 'Checkout'].map((name) => screen.getByRole('combobox', { name }));
  expect(search?.compareDocumentPosition(checkout as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

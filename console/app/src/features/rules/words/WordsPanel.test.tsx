import { fireEvent, screen } from '@testing-library/react';
import i18next from 'i18next';
import { readFileSync } from 'node:fs';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { WordsPanel } from './WordsPanel';

const path = '/api/comms/v1/templates';
const template = {
  key: 'subscriber.update',
  language: 'en',
  version: 2,
  shipped: false,
  subject: '{{page}}: {{title}}',
  body: 'News of {{title}}',
  variables: ['page', 'title'],
  editedBy: { kind: 'PERSON', id: 'p2', name: 'Tom Baker' },
  editedAt: '2026-11-20T10:00:00Z',
};
const answers = {
  [`GET ${path}`]: { body: [template] },
  [`GET ${path}/subscriber.update/en/versions`]: { body: { items: [template], next: null } },
  [`POST ${path}/subscriber.update/en/preview`]: {
    body: {
      problems: [],
      missing: ['contact'],
      subject: 'Example: Checkout',
      body: 'News of Checkout',
      html: '<p>News</p>',
      slack: '*Example*',
      sms: { encoding: 'GSM7', units: 16, segments: ['News of Checkout'] },
    },
  },
  [`PUT ${path}/subscriber.update/en`]: { body: { ...template, version: 3 } },
};
const open = async () => userEvent.click(await screen.findByRole('button', { name: 'News of an incident: English' }));

test('an administrator sees words with example values, and puts new ones in force', async () => {
  const calls = answer(answers);
  await draw(<WordsPanel />, { roles: ['admin'] });

  await open();
  expect(await screen.findByText('News of Checkout')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText(/^Text/), { target: { value: 'All about {{title}}' } });
  await userEvent.click(screen.getByRole('button', { name: 'Put in force' }));

  const sent = () => calls.find(({ method }) => method === 'PUT');
  await expect.poll(sent).toBeDefined();
  expect(sent()?.headers.get('If-Match')).toBe('"2"');
  expect(sent()?.body).toEqual({ subject: '{{page}}: {{title}}', body: 'All about {{title}}' });
});

test('what is wrong with the words is said beside their field while they are typed', async () => {
  const problem = { field: 'body', line: 1, column: 4, variable: 'nobody', rule: 'UNKNOWN_VARIABLE' };
  answer({
    ...answers,
    [`POST ${path}/subscriber.update/en/preview`]: { body: { problems: [problem], missing: [], subject: null } },
  });
  await draw(<WordsPanel />, { roles: ['admin'] });

  await open();

  expect(await screen.findByText('Line 1, column 4: Nothing is known by the name {{nobody}}.')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Text/)).toBeInvalid();
});

test('words are seen as each channel shows them, and what has no value is named', async () => {
  answer(answers);
  await draw(<WordsPanel />, { roles: ['admin'] });

  await open();
  expect(await screen.findByText(/No value for: contact/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('SMS'));
  expect(await screen.findByText('1 text message of 16 units, GSM7')).toBeInTheDocument();
  await userEvent.click(screen.getByText('Slack'));
  expect(await screen.findByText('*Example*')).toBeInTheDocument();
});

test('an incident fills the preview, and the other language stands beside', async () => {
  const russian = { ...template, language: 'ru', body: 'Новости: {{title}}' };
  const calls = answer({
    ...answers,
    [`GET ${path}`]: { body: [template, russian] },
    'GET /api/incident/v1/incidents': {
      body: { items: [{ id: 'i1', reference: 'INC-1', title: 'Checkout', restricted: false }], next: null },
    },
  });
  await draw(<WordsPanel />, { roles: ['admin'] });

  await open();
  await userEvent.click(await screen.findByPlaceholderText('example values'));
  await userEvent.click(await screen.findByText('INC-1 Checkout'));
  await expect
    .poll(() => calls.some(({ body }) => (body as { incidentId?: string } | undefined)?.incidentId === 'i1'))
    .toBe(true);
  await userEvent.click(screen.getByRole('tab', { name: 'In Русский' }));
  expect(await screen.findByText('Новости: {{title}}')).toBeInTheDocument();
});

test('an earlier version is compared line by line', async () => {
  const earlier = { ...template, version: 1, body: 'Old news' };
  answer({
    ...answers,
    [`GET ${path}/subscriber.update/en/versions`]: { body: { items: [template, earlier], next: null } },
  });
  await draw(<WordsPanel />, { roles: ['admin'] });

  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Earlier words' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'What differs from version 1' }));
  const section = await screen.findByRole('region', { name: 'What differs from version 1' });
  expect(section).toHaveTextContent('− Old news');
  expect(section).toHaveTextContent('+ News of {{title}}');
});

test('a responder reads the words and cannot change them', async () => {
  answer(answers);
  await draw(<WordsPanel />, { roles: ['responder'] });

  await open();

  expect(await screen.findByText('News of Checkout')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Put in force' })).not.toBeInTheDocument();
});

test('every text that ships has a name and an audience in both languages', async () => {
  await draw(<></>);
  const catalogue = '../../comms-service/src/main/resources/message-templates/catalogue.json';
  const { templates } = JSON.parse(readFileSync(catalogue, 'utf8')) as { templates: { key: string }[] };
  const names = templates.flatMap(({ key }) => [`words.of.${key.replaceAll('.', '_')}`, `words.group.${key.split('.')[0]}`]);

  for (const lng of ['en', 'ru']) expect(names.filter((name) => !i18next.exists(name, { lng, fallbackLng: [] }))).toEqual([]);
});

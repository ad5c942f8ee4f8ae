import { fireEvent, screen } from '@testing-library/react';
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
    body: { subject: 'Example: Checkout', body: 'News of Checkout', html: '' },
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
  const errors = [{ field: 'body', rule: 'unknown-variable', message: 'line 1: {{nobody}} is not known here' }];
  answer({
    ...answers,
    [`POST ${path}/subscriber.update/en/preview`]: { status: 422, body: { code: 'template.invalid', errors } },
  });
  await draw(<WordsPanel />, { roles: ['admin'] });

  await open();

  expect(await screen.findByText('line 1: {{nobody}} is not known here')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Text/)).toBeInvalid();
});

test('a responder reads the words and cannot change them', async () => {
  answer(answers);
  await draw(<WordsPanel />, { roles: ['responder'] });

  await open();

  expect(await screen.findByText('News of {{title}}')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Put in force' })).not.toBeInTheDocument();
});

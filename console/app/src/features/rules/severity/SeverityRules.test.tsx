import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import RulesPage from '../RulesPage';

const path = '/api/incident/v1/severity-policies';
const table = {
  rows: [
    {
      id: 'USERS',
      severity: 'SEV1',
      when: [{ fact: 'PERCENT_USERS_AFFECTED', operator: 'AT_LEAST', value: 25 }],
      reason: { en: 'A quarter of all users', ru: 'Четверть пользователей' },
    },
    { id: 'ELSE', severity: 'SEV4', when: [], reason: { en: 'Nothing points to more' } },
  ],
};
const version = {
  version: 3,
  name: 'default',
  definition: table,
  createdAt: '2026-11-20T10:00:00Z',
  createdBy: { kind: 'PERSON', id: 'p2', name: 'Tom Baker' },
};
const answers = {
  [`GET ${path}`]: { body: { current: version, versions: [version], presets: ['default', 'questions'] } },
  [`PUT ${path}`]: { body: { ...version, version: 4 } },
};

test('everybody who responds reads the table, its version and who put it in force', async () => {
  answer(answers);
  await draw(<RulesPage />, { roles: ['responder'] });

  expect(await screen.findByText('Version 3: Decision tree')).toBeInTheDocument();
  expect(screen.getByText(/Tom Baker/)).toBeInTheDocument();
  expect(screen.getByText('Users affected, %: 25 or more')).toBeInTheDocument();
  expect(screen.getByText('Otherwise')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  expect(screen.getByText('You can read this. It is changed by administrators.')).toBeInTheDocument();
});

test('a changed table is put in force on top of the version that was read', async () => {
  const calls = answer(answers);
  await draw(<RulesPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.click(await screen.findByRole('button', { name: /25 or more/ }));
  const value = screen.getByLabelText('Value');
  await userEvent.clear(value);
  await userEvent.type(value, '30');
  await userEvent.click(screen.getByRole('button', { name: 'Put in force' }));

  const sent = () => calls.find(({ method }) => method === 'PUT');
  await expect.poll(sent).toBeDefined();
  expect(sent()?.headers.get('If-Match')).toBe('"3"');
  expect(sent()?.body).toEqual({
    definition: {
      rows: [
        { ...table.rows[0], when: [{ fact: 'PERCENT_USERS_AFFECTED', operator: 'AT_LEAST', value: 30 }] },
        table.rows[1],
      ],
    },
  });
});

test('a row without what it needs is named before anything is sent', async () => {
  const calls = answer(answers);
  await draw(<RulesPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Add a row' }));
  await userEvent.click(screen.getByRole('button', { name: 'Put in force' }));

  expect(await screen.findByText('incomplete')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('a preset is chosen by its name', async () => {
  const calls = answer(answers);
  await draw(<RulesPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Presets' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText('Questions'));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Put in force' }));

  await expect.poll(() => calls.find(({ method }) => method === 'PUT')?.body).toEqual({ preset: 'questions' });
});

test('a changed table is tried on examples and on the past before it counts', async () => {
  const difference = {
    incidentId: 'i7',
    reference: 'INC-7',
    title: 'Slow search',
    decidedAt: '2026-11-01T10:00:00Z',
    was: 'SEV4',
    rule: 'ELSE',
    would: 'SEV1',
    wouldRule: 'USERS',
  };
  const calls = answer({
    ...answers,
    [`POST ${path}/trial`]: {
      body: {
        examples: [
          { name: 'Users affected, %: 25 or more', expected: 'SEV1', got: 'SEV1', rule: 'USERS', passed: true },
          { name: 'Otherwise', expected: 'SEV4', got: 'SEV1', rule: 'USERS', passed: false },
        ],
        since: '2026-08-22T00:00:00Z',
        replay: { incidents: 12, raised: 1, lowered: 0, differing: [difference] },
      },
    },
  });
  await draw(<RulesPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Try' }));

  expect(await screen.findByText('differs')).toBeInTheDocument();
  expect(screen.getByText('More severe: 1. Less severe: 0.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'INC-7 Slow search' })).toHaveAttribute('href', '/incidents/i7');
  const tried = calls.find((call) => call.path.endsWith('/trial'))?.body;
  expect(tried).toMatchObject({
    definition: { rows: [{ id: 'USERS' }, { id: 'ELSE' }] },
    examples: [{ facts: { percentUsersAffected: 25 }, expected: 'SEV1' }, { facts: {}, expected: 'SEV4' }],
  });
  expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
});

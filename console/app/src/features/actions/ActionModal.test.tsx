import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ActionModal } from './ActionModal';
import type { ActionItem } from './api';

const items = '/api/postmortem/v1/action-items';

const standard = [
  {
    key: 'runbook',
    title: 'Write the runbook for this failure',
    kind: 'MITIGATE',
    done: 'Somebody new follows it.',
    evidence: 'DRILL',
    proof: 'A drill',
    causes: ['DOCUMENTATION'],
    suggested: true,
  },
  {
    key: 'pool-size',
    title: 'Size the pool',
    kind: 'PREVENT',
    done: 'Its size is known.',
    evidence: 'LINK',
    proof: 'The change',
    causes: ['CAPACITY'],
    suggested: false,
  },
];

async function propose() {
  const calls = answer({
    'GET /api/postmortem/v1/standard-actions': { body: standard },
    [`POST ${items}`]: { status: 201, body: {} },
  });
  await draw(<ActionModal postmortemId="d1" onClose={() => undefined} />, { roles: ['manager'] });
  return calls;
}

async function pick(search: string, title: string) {
  const user = userEvent.setup();
  const field = await screen.findByRole('combobox', { name: 'Start from what recurs' });
  await user.clear(field);
  await user.type(field, search);
  await user.click(await screen.findByRole('option', { name: title }));
}

test('what recurs fills the form in, what fits the factors stands first, and it is judged', async () => {
  const calls = await propose();
  const user = userEvent.setup();

  await user.click(await screen.findByRole('combobox', { name: 'Start from what recurs' }));
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([
    'Write the runbook for this failure',
    'Size the pool',
  ]);
  await pick('runb', 'Write the runbook for this failure');
  await user.click(screen.getByRole('combobox', { name: 'Impact' }));
  await user.click(await screen.findByRole('option', { name: 'High' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ path }) => path === items)?.body).toMatchObject({
      postmortemId: 'd1',
      title: 'Write the runbook for this failure',
      kind: 'MITIGATE',
      description: 'Somebody new follows it.\n\nShown by: A drill',
      impact: 'HIGH',
    }),
  );
  expect(calls.find(({ path }) => path === items)?.body).not.toHaveProperty('effort');
});

test('another choice replaces what the first one filled in, but not what somebody wrote', async () => {
  await propose();
  const user = userEvent.setup();

  await pick('runb', 'Write the runbook for this failure');
  const title = screen.getByRole('textbox', { name: 'What will be done' });
  await user.clear(title);
  await user.type(title, 'My own words');
  await pick('pool', 'Size the pool');

  expect(title).toHaveValue('My own words');
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('Its size is known.\n\nShown by: The change');
});

test('an item that exists is judged anew and offered nothing ready-made', async () => {
  const item = {
    id: 'a1',
    title: 'Alert',
    description: '',
    priority: 'P1',
    horizon: 'SHORT_TERM',
    kind: 'DETECT',
    status: 'PROPOSED',
    impact: 'LOW',
    effort: null,
    version: 4,
  } as unknown as ActionItem;
  const calls = answer({ [`PUT ${items}/a1`]: { body: item } });
  await draw(<ActionModal item={item} postmortemId="d1" onClose={() => undefined} />, { roles: ['manager'] });
  const user = userEvent.setup();

  await user.click(await screen.findByRole('combobox', { name: 'Effort' }));
  await user.click(await screen.findByRole('option', { name: 'Medium' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ impact: 'LOW', effort: 'MEDIUM' }));
  expect(screen.queryByRole('combobox', { name: 'Start from what recurs' })).toBeNull();
});

test('blaming words in an action item are hinted at, and replaced with one click', async () => {
  const finding = { start: 0, end: 9, words: 'Ann broke', rule: 'en.broke', reason: 'It names who did it.', suggestion: 'A change broke' };
  answer({
    'GET /api/postmortem/v1/standard-actions': { body: [] },
    'POST /api/postmortem/v1/postmortems/d1/blameless-check': { body: { findings: [finding] } },
  });
  await draw(<ActionModal postmortemId="d1" begun={{ title: 'Ann broke it' }} onClose={() => undefined} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Use it' }));

  expect(screen.getByRole('textbox', { name: 'What will be done' })).toHaveValue('A change broke it');
});

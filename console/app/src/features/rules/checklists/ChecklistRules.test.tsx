import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { checklistRules } from '../api';
import type { ChecklistPolicy } from '../model';
import { ChecklistRulesModal } from './ChecklistRulesModal';
import { asPolicy, checklistErrors, checklistValues } from './itemValues';

const policy: ChecklistPolicy = {
  items: [
    {
      key: 'severity',
      phase: 'TRIAGE',
      text: { en: 'The severity is named', ru: 'Серьёзность определена' },
      severities: ['SEV1', 'SEV2'],
      when: [],
      role: 'commander',
      due: { from: 'DECLARED', afterSeconds: 300 },
      done: 'SEVERITY_DECLARED',
    },
    { key: 'lawyers', phase: 'AFTER', text: { en: 'Lawyers know' }, severities: ['SEV1'], when: ['CUSTOMER_FACING'], role: null, due: null, done: null },
  ],
};

async function editor() {
  const calls = answer({ 'PUT /api/incident/v1/checklist-policies': { body: {} } });
  const current = { version: 2, name: 'default', rules: policy, at: null, by: null };
  await draw(<ChecklistRulesModal book={checklistRules} current={current} onClose={() => undefined} />, { roles: ['admin'] });
  const dialog = await screen.findByRole('dialog');
  const save = () => userEvent.click(within(dialog).getByRole('button', { name: 'Put in force' }));
  return { dialog, save, sent: () => calls.find(({ method }) => method === 'PUT')?.body as { definition: ChecklistPolicy } | undefined };
}

test('what is not changed goes back as it came', () => {
  expect(asPolicy(checklistValues(policy))).toEqual(policy);
});

test('an item without words, severity or a key of its own is named', () => {
  const values = checklistValues(policy);
  const items = values.items.map((item) => ({ ...item, key: 'same', severities: [], text: { en: '' } }));

  expect(Object.keys(checklistErrors({ ...values, items }, { required: '!', wrong: '!', taken: '!' })).sort()).toEqual([
    'items.0.severities',
    'items.0.text.en',
    'items.1.key',
    'items.1.severities',
    'items.1.text.en',
  ]);
});

test('conditions and what ticks an item are chosen from what there is, in words', async () => {
  const { dialog, save, sent } = await editor();

  await userEvent.click(within(dialog).getByRole('button', { name: /Lawyers know/ }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Conditions' }));
  await userEvent.click(await screen.findByRole('option', { name: 'not in drills' }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Ticks itself when' }));
  await userEvent.click(await screen.findByRole('option', { name: 'the all-clear was sent' }));
  fireEvent.change(within(dialog).getByLabelText('Due after'), { target: { value: '30' } });
  await save();

  await expect
    .poll(() => sent()?.definition.items[1])
    .toMatchObject({ when: ['CUSTOMER_FACING', 'NOT_DRILL'], done: 'ALL_CLEAR_SENT', due: { from: 'DECLARED', afterSeconds: 1800 } });
});

test('an item is taken out', async () => {
  const { dialog, save, sent } = await editor();

  await userEvent.click(within(dialog).getByRole('button', { name: /The severity is named/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove this item' }));
  await save();

  await expect.poll(() => sent()?.definition.items.map(({ key }) => key)).toEqual(['lawyers']);
});

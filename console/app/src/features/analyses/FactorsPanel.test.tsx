import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Document } from '../postmortems/api';
import { FactorsPanel } from './FactorsPanel';

const path = '/api/postmortem/v1/postmortems/p1/factors';
const categories = { 'GET /api/postmortem/v1/cause-categories/FACTOR': { body: [{ key: 'CAPACITY', names: { en: 'Capacity', ru: 'Ёмкость' }, position: 1, retired: false }] } };
const factor = {
  id: 'f1',
  postmortemId: 'p1',
  category: 'CAPACITY',
  text: 'The pool was too small',
  evidenceUrl: 'https://graphs.example.org/pool',
  main: true,
  actionItems: [],
  covered: false,
  updatedAt: '2026-11-20T10:00:00Z',
  updatedBy: 'Ann',
  version: 3,
};
const document = { id: 'p1', status: 'DRAFT', actionItems: [{ id: 'i1', title: 'Alert on the pool', status: 'PROPOSED' }] } as Document;

test('a factor without an action says so until one is linked', async () => {
  let linked = false;
  const item = { id: 'i1', title: 'Alert on the pool', status: 'PROPOSED' };
  const calls = answer({
    ...categories,
    [`GET ${path}`]: () => ({ body: [linked ? { ...factor, covered: true, actionItems: [item] } : factor] }),
    [`PUT ${path}/f1/action-items/i1`]: () => {
      linked = true;
      return { body: factor };
    },
  });
  await draw(<FactorsPanel document={document} mayWrite />);

  expect(await screen.findByText('No action yet')).toBeVisible();
  expect(screen.getByText('1 without action')).toBeVisible();
  expect(await screen.findByText('Capacity')).toBeVisible();
  expect(screen.getByText('Main factor')).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Link an action item to “The pool was too small”' }), 'i1');

  expect(await screen.findByRole('link', { name: 'Alert on the pool' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText('No action yet')).toBeNull());
  expect(calls.some(({ method }) => method === 'PUT')).toBe(true);
});

test('an action item is added where the factor stands, with its words, and linked', async () => {
  const calls = answer({
    ...categories,
    [`GET ${path}`]: { body: [factor] },
    'GET /api/postmortem/v1/standard-actions': { body: [] },
    'POST /api/postmortem/v1/action-items': { status: 201, body: { id: 'i9' } },
    [`PUT ${path}/f1/action-items/i9`]: { body: factor },
  });
  await draw(<FactorsPanel document={{ ...document, actionItems: [] }} mayWrite />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add an action item for “The pool was too small”' }));
  const title = await screen.findByRole('textbox', { name: 'What will be done' });
  expect(title).toHaveValue('The pool was too small');
  await userEvent.clear(title);
  await userEvent.type(title, 'Size the pool');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.some(({ method, path: at }) => method === 'PUT' && at === `${path}/f1/action-items/i9`)).toBe(true));
  expect(calls.find(({ path: at }) => at === '/api/postmortem/v1/action-items')?.body).toMatchObject({ postmortemId: 'p1', title: 'Size the pool' });
});

test('a change goes out with the version that was opened', async () => {
  const calls = answer({ ...categories, [`GET ${path}`]: { body: [factor] }, [`PUT ${path}/f1`]: { body: factor } });
  await draw(<FactorsPanel document={document} mayWrite />);
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for “The pool was too small”' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const text = await screen.findByRole('textbox', { name: /What contributed/ });
  await userEvent.clear(text);
  await userEvent.type(text, 'The pool was half of what was needed');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')).toBeDefined());
  const sent = calls.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"3"');
  expect(sent?.body).toMatchObject({ text: 'The pool was half of what was needed', category: 'CAPACITY', main: true });
});

test('those who only read change nothing', async () => {
  answer({ ...categories, [`GET ${path}`]: { body: [factor] } });
  await draw(<FactorsPanel document={document} mayWrite={false} />, { roles: ['stakeholder'] });
  expect(await screen.findByText('The pool was too small')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('blaming words in a factor are hinted at, and never stop it', async () => {
  const finding = { start: 0, end: 9, words: 'Ann broke', rule: 'en.broke', reason: 'It names who did it.', suggestion: 'A change broke' };
  const calls = answer({
    ...categories,
    [`GET ${path}`]: { body: [{ ...factor, text: 'Ann broke it' }] },
    [`PUT ${path}/f1`]: { body: factor },
    'POST /api/postmortem/v1/postmortems/p1/blameless-check': { body: { findings: [finding] } },
  });
  await draw(<FactorsPanel document={document} mayWrite />);
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for “Ann broke it”' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Use it' }));
  expect(screen.getByRole('textbox', { name: /What contributed/ })).toHaveValue('A change broke it');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ text: 'A change broke it' }));
});

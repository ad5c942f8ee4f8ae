import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ActionBoard } from './ActionBoard';
import type { ActionItem } from './api';

const item = {
  id: 'a1',
  postmortemId: 'p1',
  reference: 'INC-7',
  title: 'Alert at 80 % of the pool',
  priority: 'P1',
  status: 'COMMITTED',
  next: ['IN_PROGRESS', 'DONE', 'DROPPED'],
  overdue: false,
  dueMoves: 0,
  steps: { done: 1, all: 2 },
  cameBackAfter: [],
} as unknown as ActionItem;

test('a card is taken to the next status with the arrow key', async () => {
  const calls = answer({ 'POST /api/postmortem/v1/action-items/a1/status': { body: item } });
  await draw(<ActionBoard items={[item]} onOpen={() => undefined} />);

  fireEvent.keyDown(await screen.findByRole('button', { name: /Alert at 80/ }), { key: 'ArrowRight' });

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ to: 'IN_PROGRESS' }));
});

test('where a card may not go it does not, and the reader is told', async () => {
  const calls = answer({});
  await draw(<ActionBoard items={[item]} onOpen={() => undefined} />);

  fireEvent.keyDown(await screen.findByRole('button', { name: /Alert at 80/ }), { key: 'ArrowLeft' });

  expect(await screen.findByText(/cannot become “Proposed”/)).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('what is done asks for evidence before it is dropped there', async () => {
  answer({});
  await draw(<ActionBoard items={[{ ...item, status: 'IN_PROGRESS', next: ['COMMITTED', 'DONE', 'DROPPED'] }]} onOpen={() => undefined} />);

  fireEvent.dragStart(await screen.findByRole('button', { name: /Alert at 80/ }));
  fireEvent.drop(screen.getByRole('region', { name: 'Done' }));

  expect(await screen.findByRole('dialog', { name: /Done: Alert at 80/ })).toBeInTheDocument();
});

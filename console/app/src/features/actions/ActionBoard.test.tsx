import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer, type Answer } from '../../test/network';
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
  may: { change: true, commit: false, verify: false },
} as unknown as ActionItem;

const everywhere = { 'GET /api/postmortem/v1/action-items/counts': { body: [{ status: 'COMMITTED', count: 1 }] } };

/** The card in the column of its status, nothing in the others. */
function board(card: ActionItem, more: Record<string, Answer> = {}) {
  const calls = answer({
    ...everywhere,
    'GET /api/postmortem/v1/action-items': () => {
      const asked = new URLSearchParams(calls.at(-1)?.query).get('status');
      return { body: { items: asked === card.status ? [card] : [], next: null } };
    },
    ...more,
  });
  return calls;
}

test('a card is taken to the next status with the arrow key', async () => {
  const calls = board(item, { 'POST /api/postmortem/v1/action-items/a1/status': { body: item } });
  await draw(<ActionBoard filter={{}} onOpen={() => undefined} />);

  fireEvent.keyDown(await screen.findByRole('button', { name: /Alert at 80/ }), { key: 'ArrowRight' });

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ to: 'IN_PROGRESS' }));
});

test('where a card may not go it does not, and the reader is told', async () => {
  const calls = board(item);
  await draw(<ActionBoard filter={{}} onOpen={() => undefined} />);

  fireEvent.keyDown(await screen.findByRole('button', { name: /Alert at 80/ }), { key: 'ArrowLeft' });

  expect(await screen.findByText(/cannot become “Proposed”/)).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('what is done asks for evidence before it is dropped there', async () => {
  board({ ...item, status: 'IN_PROGRESS', next: ['COMMITTED', 'DONE', 'DROPPED'] });
  await draw(<ActionBoard filter={{}} onOpen={() => undefined} />);

  fireEvent.dragStart(await screen.findByRole('button', { name: /Alert at 80/ }));
  fireEvent.drop(screen.getByRole('region', { name: 'Done' }));

  expect(await screen.findByRole('dialog', { name: /Done: Alert at 80/ })).toBeInTheDocument();
});

test('each column is asked for by itself and read to its end, without what was closed long ago', async () => {
  const calls = answer({
    ...everywhere,
    'GET /api/postmortem/v1/action-items': () => {
      const asked = new URLSearchParams(calls.at(-1)?.query);
      if (asked.get('status') !== 'COMMITTED') return { body: { items: [], next: null } };
      return asked.get('cursor') === 'more'
        ? { body: { items: [{ ...item, id: 'a2', title: 'The second page' }], next: null } }
        : { body: { items: [item], next: 'more' } };
    },
  });
  await draw(<ActionBoard filter={{ teamId: 't1' }} onOpen={() => undefined} />);

  expect(await screen.findByRole('button', { name: /The second page/ })).toBeVisible();
  expect(screen.getByRole('button', { name: /Alert at 80/ })).toBeVisible();
  const lists = calls.filter(({ path }) => path.endsWith('/action-items')).map(({ query }) => new URLSearchParams(query));
  expect(new Set(lists.map((list) => list.get('status')))).toEqual(
    new Set(['PROPOSED', 'COMMITTED', 'IN_PROGRESS', 'DONE', 'VERIFIED']),
  );
  expect(lists.every((list) => list.get('closedWithinDays') === '30' && list.get('teamId') === 't1')).toBe(true);
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ActionTable } from './ActionTable';
import type { ActionItem } from './api';

const item = (id: string, title: string) =>
  ({
    id,
    title,
    postmortemId: 'p1',
    reference: 'INC-7',
    priority: 'P1',
    status: 'COMMITTED',
    next: [],
    overdue: false,
    dueMoves: 3,
    steps: { done: 1, all: 2 },
    may: { change: true, commit: false, verify: false },
    cameBackAfter: [{ incidentId: 'i2', reference: 'INC-9', at: '2026-11-21T00:00:00Z' }],
  }) as unknown as ActionItem;

test('the chosen items are changed at once and a refusal keeps its reason', async () => {
  const calls = answer({
    'POST /api/postmortem/v1/action-items/bulk': {
      body: [
        { id: 'a1', changed: true, errors: [] },
        { id: 'a2', changed: false, code: 'action-item.verified', detail: 'A verified action item stays as it is', errors: [] },
      ],
    },
  });
  await draw(<ActionTable items={[item('a1', 'One'), item('a2', 'Two')]} onOpen={() => undefined} />);
  const user = userEvent.setup();

  expect(await screen.findAllByText(/Came back after it was done: INC-9/)).toHaveLength(2);
  await user.click(screen.getByRole('checkbox', { name: 'Choose all that are shown' }));
  await user.click(screen.getByRole('button', { name: 'Change the chosen' }));
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'After the review');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Two: A verified action item stays as it is')).toBeInTheDocument();
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bulk'))?.body).toEqual({ ids: ['a1', 'a2'], reason: 'After the review' }),
  );
});

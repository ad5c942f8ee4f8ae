import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { ActionItem } from './api';
import { MoveModal } from './MoveModal';

const item = { id: 'a1', title: 'Alert on the pool', status: 'IN_PROGRESS' } as unknown as ActionItem;
const moved = { 'POST /api/postmortem/v1/action-items/a1/status': { body: item } };

test('a drill shows it together with what it showed', async () => {
  const calls = answer(moved);
  const drilled = { ...item, evidence: { kind: 'DRILL', reference: 'INC-12' } } as unknown as ActionItem;
  await draw(<MoveModal item={drilled} to="DONE" onClose={() => undefined} />);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'What the drill showed' }), 'It held');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      to: 'DONE',
      evidence: { kind: 'DRILL', reference: 'INC-12', note: 'It held' },
    }),
  );
});

test('dropping asks for a reason and for nothing else', async () => {
  const calls = answer(moved);
  await draw(<MoveModal item={item} to="DROPPED" onClose={() => undefined} />);
  const user = userEvent.setup();

  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'The service is retired');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ to: 'DROPPED', reason: 'The service is retired' }),
  );
});

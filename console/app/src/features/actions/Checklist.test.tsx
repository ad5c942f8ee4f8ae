import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { ActionItem } from './api';
import { Checklist } from './Checklist';

const item = { id: 'a1' } as ActionItem;
const steps = '/api/postmortem/v1/action-items/a1/steps';
const list = [
  { id: 's1', text: 'Measure', doneAt: null, doneBy: null },
  { id: 's2', text: 'Alert', doneAt: '2027-03-12T10:00:00Z', doneBy: 'Olive' },
];

test('lines are added, ticked off, moved and taken away', async () => {
  const calls = answer({
    [`GET ${steps}`]: { body: list },
    [`POST ${steps}`]: { body: list },
    [`PUT ${steps}/s1`]: { body: list },
    [`DELETE ${steps}/s2`]: { body: list },
    'PUT /api/postmortem/v1/action-items/a1/step-order': { body: list },
  });
  await draw(<Checklist item={item} editable />);
  const user = userEvent.setup();
  const sent = (method: string) => calls.find((call) => call.method === method)?.body;

  await user.click(await screen.findByRole('checkbox', { name: /Measure/ }));
  await waitFor(() => expect(sent('PUT')).toEqual({ text: 'Measure', done: true }));
  await user.type(screen.getByRole('textbox', { name: 'One more thing to do' }), ' Page ');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(sent('POST')).toEqual({ text: 'Page' }));
  await user.click(screen.getByRole('button', { name: 'Move down: Measure' }));
  await waitFor(() => expect(calls.find(({ path }) => path.endsWith('step-order'))?.body).toEqual({ stepIds: ['s2', 's1'] }));
  await user.click(screen.getByRole('button', { name: 'Remove: Alert' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
});

test('whom the item does not concern reads it only', async () => {
  answer({ [`GET ${steps}`]: { body: list } });
  await draw(<Checklist item={item} editable={false} />);

  expect(await screen.findByRole('checkbox', { name: /Measure/ })).toBeDisabled();
  expect(screen.queryByRole('button')).toBeNull();
});

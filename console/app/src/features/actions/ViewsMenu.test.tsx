import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ViewsMenu } from './ViewsMenu';

const views = '/api/postmortem/v1/action-item-views';
const kept = [
  { id: 'v1', name: 'Late', teamId: null, filter: { status: 'OVERDUE' }, yours: true },
  { id: 'v2', name: 'Ours', teamId: 't1', filter: { teamId: 't1' }, yours: false },
];

test('a view is chosen, kept and forgotten; of another person only chosen', async () => {
  const calls = answer({
    [`GET ${views}`]: { body: kept },
    [`POST ${views}`]: { body: kept[0] },
    [`DELETE ${views}/v1`]: { status: 204 },
  });
  const onChoose = vi.fn();
  await draw(<ViewsMenu filter={{ nobodys: true }} onChoose={onChoose} />);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Views' }));
  await user.click(await screen.findByText('Ours (shared)'));
  expect(onChoose).toHaveBeenCalledWith({ teamId: 't1' });
  expect(screen.queryByRole('button', { name: 'Forget Ours' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Forget Late' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  await user.click(screen.getByRole('menuitem', { name: 'Keep this filter' }));
  await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'Unowned');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Unowned', filter: { nobodys: 'true' } }),
  );
});

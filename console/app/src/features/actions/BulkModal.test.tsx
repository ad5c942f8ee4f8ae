import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { ActionItem } from './api';
import { BulkModal } from './BulkModal';

const bulk = '/api/postmortem/v1/action-items/bulk';
const items = [
  { id: 'a1', title: 'One' },
  { id: 'a2', title: 'Two' },
] as unknown as ActionItem[];

async function choose(label: string, option: string) {
  await userEvent.click(await screen.findByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

test('what was filled in is sent for all of them, the rest stays out of it', async () => {
  const done = vi.fn();
  const calls = answer({
    [`POST ${bulk}`]: { body: items.map(({ id }) => ({ id, changed: true, errors: [] })) },
  });
  await draw(<BulkModal items={items} onClose={done} />);

  await choose('Priority', 'P0');
  await choose('Impact', 'High');
  await choose('Effort', 'Low');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ path }) => path === bulk)?.body).toEqual({
      ids: ['a1', 'a2'],
      priority: 'P0',
      impact: 'HIGH',
      effort: 'LOW',
    }),
  );
  await waitFor(() => expect(done).toHaveBeenCalled());
});

test('what was refused stays with its reason until somebody closes it', async () => {
  const done = vi.fn();
  answer({
    [`POST ${bulk}`]: {
      body: [
        { id: 'a1', changed: false, code: 'action-item.not-yours', detail: 'Only its owner may', errors: [] },
        { id: 'a2', changed: true, errors: [] },
      ],
    },
  });
  await draw(<BulkModal items={items} onClose={done} />);

  await choose('Status', 'In progress');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('One: Only its owner may')).toBeInTheDocument();
  expect(screen.queryByText(/^Two:/)).toBeNull();
  expect(done).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(done).toHaveBeenCalled();
});

test('a server that refuses all says so, and nothing is lost', async () => {
  const done = vi.fn();
  answer({
    [`POST ${bulk}`]: {
      status: 400,
      body: { code: 'request.invalid', errors: [{ field: 'reason', code: 'size', message: 'is too long' }] },
    },
  });
  await draw(<BulkModal items={items} onClose={done} />);

  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Reordered');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('is too long')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Reordered');
  expect(done).not.toHaveBeenCalled();
});

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { tasksQuery, type Task } from './api';
import { WorkPanel } from './WorkPanel';

const path = '/api/incident/v1/incidents/i1';
const task = (version: number, title: string, assignee: object | null = null) =>
  ({ number: 1, version, title, assignee, hypothesis: null, timeBoxUntil: null, status: 'OPEN' }) as unknown as Task;

/** Tasks of a service at which somebody else is faster when one is sent. */
function service() {
  let known = task(0, 'Read the logs');
  let faster: Task | undefined = task(1, 'Read both logs', { id: 'p2', name: 'Tom Baker' });
  const calls = answer({
    [`GET ${path}/tasks`]: () => ({ body: [known] }),
    [`PUT ${path}/tasks/1`]: () => {
      if (!faster) return { body: known };
      [known, faster] = [faster, undefined];
      return { status: 412, body: { code: 'request.changed-meanwhile' } };
    },
  });
  return { calls, sent: () => calls.filter(({ method }) => method === 'PUT') };
}

async function editor() {
  const drawn = await draw(<WorkPanel detail={incidentDetail()} />, { at: '/incidents/i1#work/tasks' });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Read the logs' }));
  const title = dialog.getByLabelText(/What is to be done/);
  await userEvent.clear(title);
  await userEvent.type(title, 'Read no logs');
  return { ...drawn, dialog, title };
}

test('whoever was slower sees what the other wrote beside their own words, and may keep theirs', async () => {
  const { sent } = service();
  const { dialog, title } = await editor();

  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  const notice = within(await dialog.findByRole('alert'));
  expect(notice.getByText('Read both logs')).toBeInTheDocument();
  expect(notice.getByText('Tom Baker')).toBeInTheDocument();
  expect(title).toHaveValue('Read no logs');
  expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();

  await userEvent.click(notice.getByRole('button', { name: 'Keep what I wrote' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent().map(({ headers }) => headers.get('If-Match'))).toEqual(['"0"', '"1"']));
  expect(sent()[1]?.body).toEqual({ title: 'Read no logs' });
});

test('what the other wrote is taken over by a click', async () => {
  service();
  const { dialog, title } = await editor();
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await userEvent.click(await dialog.findByRole('button', { name: 'Take theirs' }));

  expect(title).toHaveValue('Read both logs');
  expect(dialog.queryByRole('alert')).toBeNull();
});

test('what comes in while somebody writes is told before they send', async () => {
  const { sent } = service();
  const { client, dialog, title } = await editor();

  act(() => client.setQueryData(tasksQuery('i1').queryKey, [task(1, 'Read both logs')]));

  expect(await dialog.findByText('Read both logs')).toBeInTheDocument();
  expect(title).toHaveValue('Read no logs');
  expect(sent()).toEqual([]);
});

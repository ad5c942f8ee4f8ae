import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { Composer } from './Composer';
import { keepDraft } from '../../shared/forms/draftStore';
import { dropLine, waitingLines } from './waiting/store';
import { useWaiting } from './waiting/useWaiting';
import { WaitingList } from './waiting/WaitingList';
import { WaitingNotice } from './waiting/WaitingNotice';

const path = 'POST /api/incident/v1/incidents/i1/timeline';

beforeEach(async () => {
  for (const { order } of await waitingLines('s')) await dropLine(order);
  await keepDraft('s i1 words', undefined);
});

/** The composer as it stands in a war room, above what waits. */
function Room() {
  return (
    <>
      <WaitingNotice />
      <Composer incidentId="i1" />
      <WaitingList lines={useWaiting('i1')} />
    </>
  );
}

async function type(words: string) {
  const field = await screen.findByLabelText('New entry');
  await userEvent.type(field, words);
  return field;
}

test('Enter sends the entry with its time and a key, and the field is free at once', async () => {
  const calls = answer({ [path]: { status: 201, body: { id: 'e1' } } });
  await draw(<Room />);

  const field = await type('Error rate falls{Enter}');

  expect(field).toHaveValue('');
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.body).toEqual({ kind: 'OBSERVATION', text: 'Error rate falls', occurredAt: expect.any(String) });
  expect(calls[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  await waitFor(() => expect(screen.queryByText('Waiting')).toBeNull());
});

test('Shift+Enter begins a new line and sends nothing', async () => {
  const calls = answer({});
  await draw(<Room />);

  const field = await type('one{Shift>}{Enter}{/Shift}two');

  expect(field).toHaveValue('one\ntwo');
  expect(calls).toEqual([]);
  await userEvent.clear(field);
});

test('a command is kept and sent like an entry', async () => {
  const calls = answer({ 'POST /api/incident/v1/incidents/i1/tasks': { status: 201, body: {} } });
  await draw(<Room />);

  await type('/task call the provider{Enter}');

  await waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.body).toEqual({ title: 'call the provider' });
  expect(calls[0]?.headers.get('Idempotency-Key')).toBeTruthy();
});

test('what cannot be sent now waits where everybody sees it', async () => {
  answer({ [path]: { status: 503, body: { code: 'gateway.service-away' } } });
  await draw(<Room />);

  await type('Keep me{Enter}');

  expect(await screen.findByText('Keep me')).toBeInTheDocument();
  expect(screen.getByText('Waiting')).toBeInTheDocument();
});

test('what is refused says why, and is sent again in other words', async () => {
  let refused = true;
  const calls = answer({
    [path]: () => (refused ? { status: 409, body: { code: 'x', detail: 'It is closed' } } : { status: 201, body: {} }),
  });
  await draw(<Room />);
  await type('Too late{Enter}');
  expect(await screen.findByText('It is closed')).toBeInTheDocument();

  refused = false;
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const words = await screen.findByDisplayValue('Too late');
  await userEvent.clear(words);
  await userEvent.type(words, 'Reopened');
  await userEvent.click(screen.getAllByRole('button', { name: 'Send again' }).at(-1) as HTMLElement);

  await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ text: 'Reopened' }));
  await waitFor(() => expect(screen.queryByText('Refused')).toBeNull());
});

test('a browser that keeps nothing holds the line in the page, and the field is free', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('private window', 'SecurityError');
  });
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('private window', 'InvalidStateError');
  });
  answer({ [path]: { status: 503, body: { code: 'gateway.service-away' } } });
  await draw(<Room />);

  const field = await type('Keep me{Enter}And me{Enter}');

  expect(await screen.findByText('Keep me')).toBeInTheDocument();
  expect(await screen.findByText('And me')).toBeInTheDocument();
  expect(screen.getAllByText(/leave the page open/)).toHaveLength(2);
  expect(field).toHaveValue('');
  vi.restoreAllMocks();
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { EntryLine } from './EntryLine';
import { EntryMenu } from './EntryMenu';
import type { Entry } from './timeline';

const entry = { id: 'e7', number: 7, kind: 'OBSERVATION', text: 'The graph', occurredAt: '2026-01-01T10:00:00Z', links: [], correction: null } as unknown as Entry;

test('the addresses in the right words are links as well', async () => {
  const calls = answer({ 'POST /api/incident/v1/incidents/i1/timeline': { status: 201, body: {} } });
  await draw(<EntryMenu incidentId="i1" entry={entry} />);

  await userEvent.click(await screen.findByRole('button', { name: 'More about entry 7' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Correct' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText(/What should it say/), ' is https://graphs.example.org/1.');
  await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));

  await waitFor(() =>
    expect(calls[0]?.body).toMatchObject({
      text: 'The graph is https://graphs.example.org/1.',
      corrects: 7,
      links: [{ href: 'https://graphs.example.org/1' }],
    }),
  );
});

async function correct() {
  await userEvent.click(await screen.findByRole('button', { name: 'More about entry 7' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Correct' }));
  return within(await screen.findByRole('dialog'));
}

test('a wrong time is put right, and words that stay are sent as they are', async () => {
  const calls = answer({ 'POST /api/incident/v1/incidents/i1/timeline': { status: 201, body: {} } });
  await draw(<EntryMenu incidentId="i1" entry={entry} />);

  const dialog = await correct();
  const time = dialog.getByLabelText(/When it happened/);
  const written = (time as HTMLInputElement).value;
  await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
  expect(await dialog.findByText('Neither the words nor the time were changed.')).toBeInTheDocument();
  expect(calls).toHaveLength(0);

  fireEvent.change(time, { target: { value: written.replace(/:00$/, ':25') } });
  await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));

  await waitFor(() =>
    expect(calls[0]?.body).toMatchObject({ text: 'The graph', corrects: 7, occurredAt: '2026-01-01T10:25:00Z' }),
  );
});

test('a time in the future is refused beside the field', async () => {
  const errors = [{ field: 'occurredAt', rule: 'past', message: 'must not lie in the future' }];
  answer({ 'POST /api/incident/v1/incidents/i1/timeline': { status: 422, body: { status: 422, errors } } });
  await draw(<EntryMenu incidentId="i1" entry={entry} />);

  const dialog = await correct();
  const time = dialog.getByLabelText(/When it happened/);
  fireEvent.change(time, { target: { value: '2999-01-01T10:00' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));

  await waitFor(() => expect(time).toHaveAttribute('aria-invalid', 'true'));
});

const author = { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' };
const shown = (some: object) =>
  ({ ...entry, author, recordedAt: '2026-01-01T10:00:00Z', pictures: [], ...some }) as unknown as Entry;
const line = (some: object) => <EntryLine incidentId="i1" entry={shown(some)} pinned={false} mayPin={false} />;

test('a time that was put right is shown with the one before struck out, the words as they are', async () => {
  const correction = { number: 9, text: 'The graph', withdraws: false, author, rightTime: '2026-01-01T09:30:00Z' };
  await draw(line({ correction }));

  const words = await screen.findByText('The graph');
  expect(words.tagName).not.toBe('DEL');
  const times = [...document.querySelectorAll('time')];
  expect(times.map(({ dateTime }) => dateTime)).toEqual(['2026-01-01T10:00:00.000Z', '2026-01-01T09:30:00.000Z', '2026-01-01T10:00:00.000Z']);
  expect(times[0]?.closest('del')).not.toBeNull();
  expect(times[1]?.closest('del')).toBeNull();
  expect(screen.getByText(/time put right by entry 9/)).toBeInTheDocument();
});

test.each([
  ['SLACK', 'Came by Slack'],
  ['API', 'Came by API'],
  ['INTEGRATION', 'Came by integration'],
])('an entry of %s is marked', async (source, title) => {
  await draw(line({ source }));

  expect(await screen.findByRole('img', { name: title })).toHaveAttribute('title', title);
});

test.each(['CONSOLE', null])('an entry of %s is not marked', async (source) => {
  await draw(line({ source }));

  await screen.findByText('The graph');
  expect(screen.queryByRole('img', { name: /Came by/ })).toBeNull();
});

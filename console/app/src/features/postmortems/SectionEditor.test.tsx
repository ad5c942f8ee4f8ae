import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import { documentQuery } from './api';
import { putTogether } from './MergeModal';
import type { Piece } from './sections';
import { TextPanel } from './TextPanel';

const base = '/api/postmortem/v1/postmortems/pm1';
const merge = `${base}/sections/summary/merge`;
const entry = {
  entryId: 'e1',
  occurredAt: '2026-03-24T14:32:05Z',
  text: 'pool *full*',
  kind: 'OBSERVATION',
  author: { name: 'Ann' },
  pinned: true,
};
const around = {
  [`GET ${base}/timeline`]: { body: { items: [entry], next: null } },
  [`GET ${base}/comments`]: { body: { items: [], next: null } },
};
const stored = (markdown: string, version: number) => ({ ...sample.sections[0], markdown, version });

async function write() {
  await draw(<TextPanel document={sample} mayWrite />, { roles: ['responder'] });
  await userEvent.click((await screen.findAllByRole('button', { name: 'Edit' }))[0] as HTMLElement);
  return screen.getByRole('textbox', { name: 'Summary' });
}

test('what is written is stored by itself, with the text on which it was begun', async () => {
  const calls = answer({ ...around, [`POST ${merge}`]: { body: stored('first, mine\n\nsecond', 4) } });
  const area = await write();
  fireEvent.change(area, { target: { value: 'first, mine\n\nsecond' } });

  await expect.poll(() => calls.find(({ path }) => path === merge)?.body, { timeout: 4000 }).toEqual({
    basedOn: 3,
    base: 'first\n\nsecond',
    markdown: 'first, mine\n\nsecond',
  });
  expect(await screen.findByText('Saved')).toBeInTheDocument();
});

test('who is done while the text is being stored is done once it is stored', async () => {
  const calls = answer({ ...around, [`POST ${merge}`]: { body: stored('first, mine\n\nsecond', 4) } });
  const area = await write();
  fireEvent.change(area, { target: { value: 'first, mine\n\nsecond' } });
  fireEvent.keyDown(area, { key: 's', ctrlKey: true });
  expect(screen.getByText('Saving…')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));

  await waitFor(() => expect(area).not.toBeInTheDocument());
  expect(calls.filter(({ path }) => path === merge)).toHaveLength(1);
});

test('a section that is opened again at once says what was stored', async () => {
  let reads = 0;
  answer({
    ...around,
    [`GET ${base}`]: () => (reads++ === 0 ? { body: sample } : { status: 503 }),
    [`POST ${merge}`]: { body: stored('first, mine\n\nsecond', 4) },
  });
  function Opened() {
    const { data } = useQuery(documentQuery('pm1'));
    return data ? <TextPanel document={data} mayWrite /> : null;
  }
  await draw(<Opened />, { roles: ['responder'] });
  const edit = async () => userEvent.click((await screen.findAllByRole('button', { name: 'Edit' }))[0] as HTMLElement);
  await edit();
  const area = screen.getByRole('textbox', { name: 'Summary' });
  fireEvent.change(area, { target: { value: 'first, mine\n\nsecond' } });
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(area).not.toBeInTheDocument());

  await edit();
  expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveValue('first, mine\n\nsecond');
});

test('what somebody else wrote meanwhile appears in the text', async () => {
  answer({ ...around, [`POST ${merge}`]: { body: stored('first, mine\n\nsecond, theirs', 5) } });
  const area = await write();
  fireEvent.change(area, { target: { value: 'first, mine\n\nsecond' } });
  fireEvent.keyDown(area, { key: 's', ctrlKey: true });

  await expect.poll(() => (area as HTMLTextAreaElement).value).toBe('first, mine\n\nsecond, theirs');
});

test('two texts for the same lines are shown side by side, and neither is lost', async () => {
  const conflict = {
    status: 409,
    code: 'postmortem.section-conflict',
    version: 4,
    base: 'first\n\nsecond',
    theirs: 'first, theirs\n\nsecond',
    theirsBy: 'Bo',
    pieces: [
      {
        text: null,
        conflict: {
          base: 'first',
          theirs: 'first, theirs',
          mine: 'first, mine',
          differences: [
            { kind: 'SAME', text: 'first, ' },
            { kind: 'REMOVED', text: 'theirs' },
            { kind: 'ADDED', text: 'mine' },
          ],
        },
      },
      { text: '\nsecond', conflict: null },
    ],
  };
  const calls = answer({ ...around, [`POST ${merge}`]: { status: 409, body: conflict } });
  const area = await write();
  fireEvent.change(area, { target: { value: 'first, mine\n\nsecond' } });
  fireEvent.keyDown(area, { key: 's', ctrlKey: true });

  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('first, theirs')).toBeInTheDocument();
  expect(within(dialog).getByText('first, mine')).toBeInTheDocument();
  expect(within(dialog).getByRole('textbox')).toHaveValue('first, theirs\nfirst, mine\n\nsecond');
  await userEvent.click(within(dialog).getByText('Yours'));
  expect(within(dialog).getByRole('textbox')).toHaveValue('first, mine\n\nsecond');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take this text' }));

  await expect.poll(() => calls.filter(({ path }) => path === merge)[1]?.body, { timeout: 4000 }).toEqual({
    basedOn: 4,
    base: 'first, theirs\n\nsecond',
    markdown: 'first, mine\n\nsecond',
  });
});

test('the first proposal holds every word of both', () => {
  const pieces = [
    { text: 'same', conflict: null },
    { text: null, conflict: { base: 'x', theirs: 'a b', mine: 'c d', differences: [] } },
  ] as unknown as Piece[];

  expect(putTogether(pieces, {})).toBe('same\na b\nc d');
  expect(putTogether(pieces, { 1: 'theirs' })).toBe('same\na b');
});

test('a timeline entry goes into the text by keyboard', async () => {
  answer(around);
  const area = await write();
  (area as HTMLTextAreaElement).setSelectionRange(5, 5);
  await userEvent.click(await screen.findByRole('button', { name: 'Insert: pool *full*' }));

  await expect
    .poll(() => (area as HTMLTextAreaElement).value)
    .toBe('first\n- **2026-03-24 14:32:05 UTC** pool \\*full\\*\n\n\nsecond');
});

test('a timeline entry is dragged into the text with the mouse, and what the browser put there is stored', async () => {
  const calls = answer({ ...around, [`POST ${merge}`]: { body: stored('x', 4) } });
  const area = (await write()) as HTMLTextAreaElement;
  const words: Record<string, string> = {};
  const dataTransfer = {
    setData: (type: string, value: string) => (words[type] = value),
    getData: (type: string) => words[type] ?? '',
    effectAllowed: 'all',
  };
  const dragged = (await screen.findByText('pool *full*')).closest('li') as HTMLElement;
  await waitFor(() => expect(dragged).toHaveAttribute('draggable', 'true'));
  fireEvent.dragStart(dragged, { dataTransfer });
  expect(dataTransfer.effectAllowed).toBe('copy');
  expect(fireEvent.dragOver(area, { dataTransfer })).toBe(true);
  expect(fireEvent.drop(area, { dataTransfer })).toBe(true);
  fireEvent.change(area, { target: { value: `first\n${words['text/plain']}\nsecond` } });

  await waitFor(
    () => expect(calls.find(({ path }) => path === merge)?.body).toMatchObject({ markdown: 'first\n- **2026-03-24 14:32:05 UTC** pool \\*full\\*\n\nsecond' }),
    { timeout: 4000 },
  );
});

test('entries are dragged only while somebody writes', async () => {
  answer(around);
  await draw(<TextPanel document={sample} mayWrite />, { roles: ['responder'] });

  expect((await screen.findByText('pool *full*')).closest('li')).not.toHaveAttribute('draggable', 'true');
});

import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { keepDraft, keptDraft } from '../../shared/forms/draftStore';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import type { Document } from './api';
import { TextPanel } from './TextPanel';

const base = '/api/postmortem/v1/postmortems/pm1';
const merge = `${base}/sections/summary/merge`;
const name = 's pm1 section summary';
const around = {
  [`GET ${base}/timeline`]: { body: { items: [], next: null } },
  [`GET ${base}/comments`]: { body: { items: [], next: null } },
};
const mine = 'first, mine\n\nsecond';
const kept = { text: mine, basedOn: 2, base: 'first', at: '2026-03-25T11:00:00Z' };
const stored = { ...sample.sections[0], markdown: mine, version: 4 };

beforeEach(() => keepDraft(name, undefined));

async function write(text: string) {
  await userEvent.click((await screen.findAllByRole('button', { name: 'Edit' }))[0] as HTMLElement);
  fireEvent.change(screen.getByRole('textbox', { name: 'Summary' }), { target: { value: text } });
}

test('a text that the service never got is offered after a reload, with what it was based on', async () => {
  answer({ ...around, [`POST ${merge}`]: { status: 503, body: { code: 'http.503' } } });
  await draw(<TextPanel document={sample} mayWrite />);
  await write(mine);
  await waitFor(async () => expect(await keptDraft(name)).toMatchObject({ text: mine, basedOn: 3, base: 'first\n\nsecond' }));

  cleanup();
  const calls = answer({ ...around, [`POST ${merge}`]: { body: stored } });
  await draw(<TextPanel document={sample} mayWrite />);
  const note = (await screen.findByText('A text of yours was not saved')).closest('[role="status"]') as HTMLElement;
  expect(note).toHaveTextContent('first, mine');
  await userEvent.click(within(note).getByRole('button', { name: 'Go on with it' }));

  expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveValue(mine);
  await waitFor(() => expect(calls.find(({ path }) => path === merge)?.body).toEqual({ basedOn: 3, base: 'first\n\nsecond', markdown: mine }), {
    timeout: 4000,
  });
  await waitFor(async () => expect(await keptDraft(name)).toBeUndefined());
});

test('what was stored is forgotten', async () => {
  answer({ ...around, [`POST ${merge}`]: { body: stored } });
  await draw(<TextPanel document={sample} mayWrite />);
  await write(mine);
  await waitFor(async () => expect(await keptDraft(name)).toMatchObject({ text: mine }));
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));

  await waitFor(async () => expect(await keptDraft(name)).toBeUndefined());
  expect(screen.queryByText('A text of yours was not saved')).toBeNull();
});

test('nothing is begun over a text that waits, until it is thrown away', async () => {
  await keepDraft(name, kept);
  answer(around);
  await draw(<TextPanel document={sample} mayWrite />, { language: 'ru' });
  await screen.findByText('Ваш текст не был сохранён');
  expect(screen.queryByRole('button', { name: 'Изменить' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Отбросить' }));

  expect(await screen.findByRole('button', { name: 'Изменить' })).toBeInTheDocument();
  await waitFor(async () => expect(await keptDraft(name)).toBeUndefined());
});

test('of a published post-mortem the text is only shown', async () => {
  await keepDraft(name, kept);
  answer(around);
  await draw(<TextPanel document={{ ...sample, status: 'PUBLISHED' } as Document} mayWrite />);

  expect(await screen.findByText(/takes no more texts/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Go on with it' })).toBeNull();
});

import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { keepDraft, keptDraft } from '../../../shared/forms/draftStore';
import { answer, type Answer } from '../../../test/network';
import { sample } from '../../../test/postmortemSample';
import { draw } from '../../../test/render';
import { publicKey } from './api';
import { PublicPanel } from './PublicPanel';

const path = '/api/postmortem/v1/postmortems/pm1/public-version';
const version = {
  texts: { en: 'A release broke it.', ru: 'Выпуск.' },
  html: {},
  editedAt: '2026-03-25T10:00:00Z',
  editedBy: 'Ann',
  approvedAt: '2026-03-25T11:00:00Z',
  approvedBy: 'Bo',
  publishedTexts: null,
  publishedAt: null,
  publishedBy: null,
  changed: true,
  version: 4,
};
const theirs = { ...version, texts: { en: 'A release broke it, they say.', ru: 'Выпуск, пишут они.' }, approvedAt: null, approvedBy: null, version: 5 };
const kept = 's pm1 section public';
const changed = { status: 412, body: { status: 412, code: 'request.changed-meanwhile' } };

beforeEach(() => keepDraft(kept, undefined));

/** Draws the panel, somebody writes in English; gives back how often it was read and what was sent. */
async function written(answers: Record<string, Answer | (() => Answer)> = {}) {
  const state = { stored: version as typeof theirs | typeof version };
  const calls = answer({ [`GET ${path}`]: () => ({ body: state.stored }), ...answers });
  const drawn = await draw(<PublicPanel document={sample} mayWrite />, { roles: ['responder'] });
  const area = await screen.findByLabelText('English');
  fireEvent.change(area, { target: { value: 'My words.' } });
  const refresh = () => act(() => drawn.client.invalidateQueries({ queryKey: publicKey('pm1') }));
  return { ...drawn, calls, state, area, refresh };
}

test('both languages are written side by side', async () => {
  const calls = answer({
    [`GET ${path}`]: { status: 404, body: { status: 404, code: 'public-version.not-found' } },
    [`PUT ${path}`]: { body: { ...version, approvedAt: null } },
  });
  await draw(<PublicPanel document={sample} mayWrite />, { roles: ['responder'] });

  fireEvent.change(await screen.findByLabelText('English'), { target: { value: 'Words' } });
  fireEvent.change(screen.getByLabelText('Русский'), { target: { value: 'Слова' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => calls.find(({ method }) => method === 'PUT')?.body)
    .toEqual({ texts: { en: 'Words', ru: 'Слова' } });
});

test('approved words are published once the post-mortem is', async () => {
  const calls = answer({ [`GET ${path}`]: { body: version }, [`POST ${path}/publish`]: { body: version } });
  await draw(<PublicPanel document={{ ...sample, status: 'PUBLISHED' }} mayWrite />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  await expect.poll(() => calls.some((call) => call.path === `${path}/publish`)).toBe(true);
});

test('restricted incidents have none', async () => {
  await draw(
    <PublicPanel document={{ ...sample, incident: { ...sample.incident, restricted: true } }} mayWrite />,
    { roles: ['manager'] },
  );

  expect(screen.getByText('Restricted incidents and drills are never told to customers.')).toBeInTheDocument();
});

test('what somebody else stores while one writes is shown, and takes nothing away', async () => {
  const { area, state, refresh } = await written();
  state.stored = theirs;
  await refresh();

  const notice = await screen.findByText('Somebody changed this while you wrote');
  expect(area).toBeInTheDocument();
  expect(area).toHaveValue('My words.');
  expect(notice.closest('[role="alert"]')).toHaveTextContent('A release broke it, they say.');
  expect(screen.getByLabelText('Русский')).toHaveValue('Выпуск, пишут они.');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(area).toHaveValue('A release broke it, they say.');
});

test('a refused save shows both texts, and what is kept goes out over the one that was seen', async () => {
  let refused = false;
  const { calls, state } = await written({
    [`PUT ${path}`]: () => {
      if (refused) return { body: { ...theirs, texts: { en: 'My words.', ru: theirs.texts.ru }, version: 6 } };
      refused = true;
      return changed;
    },
  });
  state.stored = theirs;
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  const notice = (await screen.findByText('Somebody changed this while you wrote')).closest('[role="alert"]');
  expect(notice).toHaveTextContent('A release broke it, they say.');
  expect(screen.getByLabelText('English')).toHaveValue('My words.');
  await userEvent.click(screen.getByRole('button', { name: 'Keep what I wrote' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await expect.poll(() => calls.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  const [first, second] = calls.filter(({ method }) => method === 'PUT');
  expect(first?.headers.get('If-Match')).toBe('"4"');
  expect(second?.headers.get('If-Match')).toBe('"5"');
  expect(second?.body).toEqual({ texts: { en: 'My words.', ru: 'Выпуск, пишут они.' } });
});

test('what others wrote in the other language goes along', async () => {
  const { area, calls, state, refresh } = await written({ [`PUT ${path}`]: { body: theirs } });
  state.stored = { ...theirs, texts: { ...version.texts, ru: theirs.texts.ru } };
  await refresh();
  expect(area).toHaveValue('My words.');
  await expect.poll(() => (screen.getByLabelText('Русский') as HTMLTextAreaElement).value).toBe(theirs.texts.ru);
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await expect
    .poll(() => calls.find(({ method }) => method === 'PUT')?.body)
    .toEqual({ texts: { en: 'My words.', ru: theirs.texts.ru } });
});

test('who goes elsewhere with unsaved words is asked first', async () => {
  const { router } = await written();
  void router.navigate({ to: '/', search: { tab: 'text' } as never });

  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument();
});

test('words that the service never got are offered after a reload, and nothing is written over them', async () => {
  await written();
  await waitFor(async () => expect(await keptDraft(kept)).toMatchObject({ texts: { en: 'My words.' } }));

  cleanup();
  answer({ [`GET ${path}`]: { body: version } });
  await draw(<PublicPanel document={sample} mayWrite />, { language: 'ru' });
  expect(await screen.findByText('Ваш текст не был сохранён')).toBeInTheDocument();
  expect(screen.getByLabelText('English')).toHaveAttribute('readonly');
  await userEvent.click(screen.getByRole('button', { name: 'Продолжить с ним' }));

  expect(screen.getByLabelText('English')).toHaveValue('My words.');
});

test('what was stored is forgotten here', async () => {
  await written({ [`PUT ${path}`]: { body: { ...version, texts: { ...version.texts, en: 'My words.' } } } });
  await waitFor(async () => expect(await keptDraft(kept)).toBeDefined());
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(async () => expect(await keptDraft(kept)).toBeUndefined());
});

test('blaming words for customers are hinted at in the language they stand in', async () => {
  const finding = { start: 0, end: 9, words: 'Ann broke', rule: 'en.broke', reason: 'It names who did it.', suggestion: 'A change broke' };
  answer({
    [`GET ${path}`]: { body: { ...version, texts: { ru: 'Ann broke it' } } },
    'POST /api/postmortem/v1/postmortems/pm1/blameless-check': { body: { findings: [finding] } },
  });
  await draw(<PublicPanel document={sample} mayWrite />, { roles: ['responder'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Use it' }));

  expect(screen.getByLabelText('Русский')).toHaveValue('A change broke it');
  expect(screen.getByLabelText('English')).toHaveValue('');
});

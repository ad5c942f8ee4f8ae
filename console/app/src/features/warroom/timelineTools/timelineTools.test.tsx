import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer, type Answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { TimelinePanel } from '../TimelinePanel';

const timeline = '/api/incident/v1/incidents/i1/timeline';
const entry = {
  id: 'e1',
  number: 1,
  kind: 'ACTION',
  text: 'Restarted the gateway',
  occurredAt: '2026-01-01T00:00:00Z',
  recordedAt: '2026-01-01T00:00:00Z',
  author: { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' },
  links: [],
  pictures: [],
  pinned: false,
  withdraws: false,
};

async function room(more: Record<string, Answer> = {}, language: 'en' | 'ru' = 'en') {
  const calls = answer({ [`GET ${timeline}`]: { body: { items: [entry] } }, ...more });
  await draw(<TimelinePanel detail={incidentDetail()} />, { language });
  await screen.findByText('Restarted the gateway');
  return calls;
}

async function choose(item: string, menu = 'Export or verify the timeline') {
  await userEvent.click(screen.getByRole('button', { name: menu }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

test('the service looks for words, kinds and what is pinned, and everything comes back', async () => {
  const calls = await room();
  const asked = () => new URLSearchParams(calls.at(-1)?.query);

  await userEvent.type(screen.getByLabelText('Search the timeline'), 'gateway');
  expect(await screen.findByRole('list', { name: 'Entries that fit' })).toBeInTheDocument();
  await userEvent.click(screen.getByPlaceholderText('Any kind'));
  await userEvent.click(await screen.findByRole('option', { name: 'Action' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Pinned' }));

  await waitFor(() => expect(asked().get('pinned')).toBe('true'));
  expect(asked().get('words')).toBe('gateway');
  expect(asked().getAll('kind')).toEqual(['ACTION']);

  await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(await screen.findByRole('list', { name: 'Timeline' })).toBeInTheDocument();
});

test('that nothing fits is said', async () => {
  await room({ [`GET ${timeline}`]: { body: { items: [entry] } } });
  answer({ [`GET ${timeline}`]: { body: { items: [] } } });

  await userEvent.click(screen.getByRole('checkbox', { name: 'Pinned' }));

  expect(await screen.findByText(/No entry fits/)).toBeInTheDocument();
});

test.each([
  ['Markdown', 'md'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
])('the timeline is taken along as %s', async (name, extension) => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:timeline';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await room({ [`GET ${timeline}/export.${extension}`]: { body: {} } });

  await choose(`Export as ${name}`);

  await waitFor(() => expect(saved).toEqual([`INC-12-timeline.${extension}`]));
  vi.restoreAllMocks();
});

const outcome = { valid: true, entries: 12, head: 'abc', checkpoints: 12 };

test.each([
  [outcome, ['The timeline is what was written', 'compared with 12 hashes']],
  [{ ...outcome, checkpoints: null }, ['The timeline is what was written', 'could not be asked for']],
  [{ ...outcome, checkpoints: 0 }, ['The timeline is what was written', 'Nothing was kept outside']],
  [
    { ...outcome, valid: false, broken: { number: 7, why: 'CHANGED' } },
    ['not what was written, from entry 7 on', 'changed after it was written'],
  ],
  [
    { ...outcome, valid: false, broken: { number: 9, why: 'CUT_OFF' } },
    ['not what was written, from entry 9 on', 'the end of the timeline was removed'],
  ],
])('the verdict on the chain is said in words: %j', async (body, words) => {
  await room({ [`GET ${timeline}/verification`]: { body } });

  await choose('Verify the chain');

  const dialog = await screen.findByRole('dialog', { name: 'Verification of the timeline' });
  for (const part of words) await waitFor(() => expect(dialog).toHaveTextContent(part));
  expect(within(dialog).getByText('abc')).toBeInTheDocument();
});

test('a broken chain is told in Russian too', async () => {
  const broken = { ...outcome, valid: false, broken: { number: 7, why: 'REWRITTEN' } };
  await room({ [`GET ${timeline}/verification`]: { body: broken } }, 'ru');

  await choose('Проверить цепочку', 'Выгрузить или проверить хронологию');

  expect(await screen.findByText('Хронология изменена, начиная с записи 7')).toBeInTheDocument();
});

import { expect, test } from 'vitest';
import type { Postmortem } from '../../api/clients';
import { standing } from './standing';

type Entry = Postmortem['TimelineEntry'];

const entry = (number: number, text: string, some: Partial<Entry> = {}) =>
  ({ number, text, occurredAt: `2026-01-01T10:0${number}:00Z`, pinned: false, ...some }) as Entry;

test('the last words count, at the time that was put right last', () => {
  const shown = standing([
    entry(1, 'orders fail'),
    entry(2, 'rolled back', { pinned: true }),
    entry(3, 'rolled back', { corrects: 2, rightTime: '2026-01-01T09:00:00Z' }),
    entry(4, 'rolled back for good', { corrects: 2 }),
  ]);

  expect(shown.map(({ text, occurredAt, pinned }) => [text, occurredAt, pinned])).toEqual([
    ['rolled back for good', '2026-01-01T09:00:00Z', true],
    ['orders fail', '2026-01-01T10:01:00Z', false],
  ]);
});

test('what was taken back is not shown, nor what was put right before', () => {
  const shown = standing([
    entry(1, 'it was Bob'),
    entry(2, 'it was Rob', { corrects: 1 }),
    entry(3, 'no names', { corrects: 1, withdraws: true }),
  ]);

  expect(shown).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Override, Shifts } from '../api';
import { exceptionRow, finalRow, layerRows, type Words } from './rows';

const words: Words = {
  noShift: 'no shift',
  unreachable: 'nobody can be reached',
  empty: 'nobody',
  fixed: 'fixed',
  stands: (person, original) => `${person} (for ${original})`,
  override: ({ kind }) => kind,
};

const plan = {
  people: { a: 'Ada', b: 'Boris' },
  shifts: [
    { personId: 'a', personName: 'Ada', originalName: null, start: '2026-11-21T00:00:00Z', end: '2026-11-21T06:00:00Z' },
    {
      personId: 'b',
      personName: 'Boris',
      originalId: 'a',
      originalName: 'Ada',
      overrideId: 'o1',
      start: '2026-11-21T06:00:00Z',
      end: '2026-11-21T12:00:00Z',
    },
  ],
  gaps: [
    { start: '2026-11-21T12:00:00Z', end: '2026-11-21T18:00:00Z', shiftWithoutAnybody: false },
    { start: '2026-11-21T18:00:00Z', end: '2026-11-22T00:00:00Z', shiftWithoutAnybody: true },
  ],
  layers: [
    {
      layerId: 'l1',
      name: 'Layer',
      shifts: [
        { personIds: ['a', 'b'], start: '2026-11-21T00:00:00Z', end: '2026-11-21T06:00:00Z' },
        { personIds: [], start: '2026-11-21T06:00:00Z', end: '2026-11-21T12:00:00Z' },
      ],
    },
  ],
} as unknown as Shifts;

test('who stands in is shown with the name of the other, and each gap with its reason', () => {
  const { spans } = finalRow('Final', plan, words);

  expect(spans.map(({ text, look }) => [text, look])).toEqual([
    ['no shift', 'gap'],
    ['nobody can be reached', 'unreachable'],
    ['Ada', 'person'],
    ['Boris (for Ada)', 'replaced'],
  ]);
});

test('nothing is missing before the schedule existed', () => {
  const { spans } = finalRow('Final', plan, words, '2026-11-21T19:00:00Z');

  expect(spans.filter(({ look }) => look === 'gap')).toEqual([]);
  expect(spans.find(({ look }) => look === 'unreachable')?.start).toBe(Date.parse('2026-11-21T19:00:00Z'));
});

test('a group is named together and an empty turn is seen', () => {
  const [layer] = layerRows(plan, words);

  expect(layer?.spans.map(({ text, look }) => [text, look])).toEqual([
    ['Ada, Boris', 'person'],
    ['nobody', 'empty'],
  ]);
});

test('overrides and temporary schedules share a row', () => {
  const override = { id: 'o1', kind: 'ADD', startsAt: '2026-11-21T00:00:00Z', endsAt: '2026-11-21T06:00:00Z' } as Override;
  const temporary = { id: 't1', startsAt: '2026-11-22T00:00:00Z', endsAt: '2026-11-23T00:00:00Z' } as never;

  const { spans } = exceptionRow('Exceptions', [override], [temporary], words);

  expect(spans.map(({ text }) => text)).toEqual(['fixed', 'ADD']);
});

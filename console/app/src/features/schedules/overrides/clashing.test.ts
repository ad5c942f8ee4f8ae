import { expect, test } from 'vitest';
import type { Override } from '../api';
import { clashing } from './clashing';

const evening = { startsAt: '2026-11-21T18:00:00Z', endsAt: '2026-11-21T22:00:00Z' };
const adaReplaced = { id: 'o1', kind: 'REPLACE', originalId: 'ada', personId: 'boris', layerId: null, policyId: null, ...evening } as unknown as Override;

test('two about the same person at the same time clash, whoever comes', () => {
  const wanted = { kind: 'REMOVE' as const, originalId: 'ada', startsAt: '2026-11-21T21:00:00Z', endsAt: '2026-11-22T00:00:00Z' };

  expect(clashing([adaReplaced], wanted)?.id).toBe('o1');
});

test('another person, another layer, another time or another kind of place do not', () => {
  const same = { kind: 'REPLACE' as const, originalId: 'ada', personId: 'carol', ...evening };

  expect(clashing([adaReplaced], { ...same, originalId: 'carol', personId: 'dan' })).toBeUndefined();
  expect(clashing([adaReplaced], { ...same, layerId: 'l1' })).toBeUndefined();
  expect(clashing([adaReplaced], { ...same, startsAt: evening.endsAt, endsAt: '2026-11-22T00:00:00Z' })).toBeUndefined();
  expect(clashing([adaReplaced], { kind: 'REPLACE_ALL', personId: 'carol', ...evening })).toBeUndefined();
});

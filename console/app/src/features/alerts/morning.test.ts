import { expect, test } from 'vitest';
import { morning } from './morning';

const at = (now: string, zone: string) => new Date(morning(Date.parse(now), zone)).toISOString();

test('in the evening it is nine o’clock tomorrow where the reader is', () => {
  expect(at('2026-11-21T21:00:00Z', 'Europe/Berlin')).toBe('2026-11-22T08:00:00.000Z');
});

test('in the small hours it is this morning', () => {
  expect(at('2026-11-22T02:00:00Z', 'UTC')).toBe('2026-11-22T09:00:00.000Z');
});

test('a night in which clocks change is longer or shorter', () => {
  expect(at('2026-03-28T22:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z');
  expect(at('2026-10-24T20:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T08:00:00.000Z');
});

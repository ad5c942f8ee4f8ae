import { expect, test } from 'vitest';
import { sunday, tonight } from './moments';

test('tonight is three o’clock of the reader’s zone, of the same day before it', () => {
  expect(tonight(Date.parse('2026-11-21T20:00:00Z'), 'Europe/Berlin')).toBe('2026-11-22T02:00:00Z');
  expect(tonight(Date.parse('2026-11-22T01:00:00Z'), 'Europe/Berlin')).toBe('2026-11-22T02:00:00Z');
});

test('a Sunday that is half over is followed by the next', () => {
  expect(sunday(Date.parse('2026-11-21T20:00:00Z'), 'UTC')).toBe('2026-11-22T12:00:00Z');
  expect(sunday(Date.parse('2026-11-22T12:00:00Z'), 'UTC')).toBe('2026-11-29T12:00:00Z');
});

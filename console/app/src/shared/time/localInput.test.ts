import { expect, test } from 'vitest';
import { fromLocalInput, toLocalInput } from './localInput';

test('a field speaks the reader’s wall clock, the services speak UTC', () => {
  expect(toLocalInput(Date.parse('2026-11-21T03:05:30Z'), 'Europe/Moscow')).toBe('2026-11-21T06:05');
  expect(fromLocalInput('2026-11-21T06:05', 'Europe/Moscow')).toBe('2026-11-21T03:05:00Z');
});

test('a wall clock time that a change of clocks skips moves forward', () => {
  expect(fromLocalInput('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
});

test('an incomplete field is no time', () => {
  expect(fromLocalInput('', 'UTC')).toBeUndefined();
  expect(fromLocalInput('2026-13-01T00:00', 'UTC')).toBeUndefined();
});

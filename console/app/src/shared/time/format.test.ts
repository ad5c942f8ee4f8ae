import { expect, test } from 'vitest';
import { absolute, clock, dayOf, duration, relative } from './format';

const now = Date.parse('2026-11-21T03:05:00Z');
const units = { s: 's', min: 'min', h: 'h', d: 'd' };

test('a moment is told relative to now in the reader’s language', () => {
  expect(relative(now - 5 * 60_000, now, 'en')).toBe('5 min. ago');
  expect(relative(now + 2 * 3_600_000, now, 'en')).toBe('in 2 hr.');
  expect(relative(now - 20_000, now, 'en')).toBe('now');
  expect(relative(now - 3 * 86_400_000, now, 'ru')).toBe('3 дн. назад');
});

test('a clock time names its zone, and its date only on another day there', () => {
  expect(absolute(now, now, 'UTC', 'en-GB')).toBe('03:05 UTC');
  expect(absolute(now - 6 * 3_600_000, now, 'UTC', 'en-GB')).toContain('20 Nov');
  expect(absolute(now - 6 * 3_600_000, now, 'Asia/Tokyo', 'en-GB')).toBe('06:05 GMT+9');
});

test('a day is that of the zone', () => {
  expect(dayOf(Date.parse('2026-11-20T23:30:00Z'), 'Europe/Moscow')).toBe('2026-11-21');
});

test('a clock counts up through hours and days and never below zero', () => {
  expect(clock(-5)).toBe('00:00');
  expect(clock(272_000)).toBe('04:32');
  expect(clock(3_872_000)).toBe('1:04:32');
  expect(clock(3 * 86_400_000 + 4 * 3_600_000)).toBe('3 d 04:00');
});

test('a length of time is told in its two largest units', () => {
  expect(duration(45, units)).toBe('45\u00a0s');
  expect(duration(3900, units)).toBe('1\u00a0h 5\u00a0min');
  expect(duration(7200, units)).toBe('2\u00a0h');
  expect(duration(183_600, units)).toBe('2\u00a0d 3\u00a0h');
});

import { expect, test } from 'vitest';
import { inUtc, planOf, shifted, valuesOf, windowAfter, windowOfDay } from './plan';

const now = Date.parse('2026-11-22T10:20:00Z');

test('the window that is offered first lies a full hour ahead', () => {
  expect(new Date(windowAfter(now).start).toISOString()).toBe('2026-11-22T12:00:00.000Z');
});

test('a day to come is planned from its beginning, today from the next hour', () => {
  const tomorrow = Date.parse('2026-11-23T00:00:00Z');

  expect(windowOfDay({ since: tomorrow }, now).start).toBe(tomorrow);
  expect(windowOfDay({ since: tomorrow - 86_400_000 }, now)).toEqual(windowAfter(now));
});

test('times are written in the zone of the reader and sent as instants', () => {
  const values = valuesOf(windowAfter(now), 'Europe/Moscow', ['en', 'ru']);
  expect(values.scheduledFor).toBe('2026-11-22T15:00');

  const plan = planOf({ ...values, title: { en: 'Upgrade', ru: ' ' } }, 'Europe/Moscow');

  expect(plan).toMatchObject({ scheduledFor: '2026-11-22T12:00:00Z', title: { en: 'Upgrade' }, body: {} });
  expect(inUtc(values.scheduledFor, 'Europe/Moscow')).toBe('2026-11-22 12:00');
});

test('a window is moved by exact hours, over a change of clocks too', () => {
  expect(shifted('2026-10-24T12:00', 'Europe/Berlin', 24)).toBe('2026-10-25T11:00');
  expect(shifted('', 'UTC', 1)).toBe('');
});

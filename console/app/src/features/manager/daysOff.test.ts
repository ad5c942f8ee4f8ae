import { expect, test } from 'vitest';
import { daysIn, linesOf } from './daysOff';

test('lines become days and days become the same lines', () => {
  const days = [
    { day: '2027-03-26', name: 'Good Friday' },
    { day: '2027-03-29', name: 'Пасхальный понедельник' },
  ];

  expect(daysIn(` ${linesOf(days)}\n\n`)).toEqual(days);
});

test('a line without a name or with no such day is not taken', () => {
  expect(daysIn('2027-03-26')).toBeUndefined();
  expect(daysIn('2027-13-26 Never')).toBeUndefined();
  expect(daysIn('')).toEqual([]);
});

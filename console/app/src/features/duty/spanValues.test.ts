import { expect, test } from 'vitest';
import { instantsOf, isWithin, spanValues } from './spanValues';
import { tomorrow } from './timeoff/tomorrow';

const zone = 'Europe/Berlin';
const shift = { start: '2026-10-24T18:00:12Z', end: '2026-10-25T01:30:00Z' };

test('fields that were not touched keep their seconds and their side of a change of clocks', () => {
  const values = spanValues(shift, zone);

  expect(values).toEqual({ startsAt: '2026-10-24T20:00', endsAt: '2026-10-25T02:30' });
  expect(instantsOf(values, shift, zone)).toEqual({ startsAt: shift.start, endsAt: shift.end });
});

test('a part lies within a shift, more than it does not', () => {
  const values = spanValues(shift, zone);

  expect(isWithin({ ...values, startsAt: '2026-10-24T23:00' }, shift, zone)).toBe(true);
  expect(isWithin({ ...values, startsAt: '2026-10-24T19:59' }, shift, zone)).toBe(false);
  expect(isWithin({ ...values, endsAt: '' }, shift, zone)).toBe(false);
});

test('the next day lasts as long as it does on the wall', () => {
  const day = tomorrow(Date.parse('2026-10-24T10:00:00Z'), zone);

  expect(day).toEqual({ start: '2026-10-24T22:00:00Z', end: '2026-10-25T23:00:00Z' });
});

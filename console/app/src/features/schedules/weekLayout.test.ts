import { expect, test } from 'vitest';
import { layout, mondayOf, rangeOf } from './weekLayout';

const berlin = 'Europe/Berlin';

test('the week in which clocks go back has 169 hours, and its Sunday 25', () => {
  const { since, until } = rangeOf('2026-10-19', 7, berlin);
  const { days } = layout([], '2026-10-19', 7, berlin);

  expect((Date.parse(until) - Date.parse(since)) / 3_600_000).toBe(169);
  expect(days[6]?.width).toBeCloseTo((25 / 169) * 100, 6);
  expect(days[0]?.width).toBeCloseTo((24 / 169) * 100, 6);
});

test('the week in which clocks go forward has 167 hours', () => {
  const { since, until } = rangeOf('2026-03-23', 7, berlin);

  expect((Date.parse(until) - Date.parse(since)) / 3_600_000).toBe(167);
});

test('a shift that reaches beyond the week is cut at its ends, and holes are shown', () => {
  const shift = { personId: 'a', personName: 'Ida', start: '2026-11-15T09:00:00Z', end: '2026-11-18T00:00:00Z' };

  const { segments } = layout([shift], '2026-11-16', 7, 'UTC');

  expect(segments).toHaveLength(2);
  expect(segments[0]?.shift?.personName).toBe('Ida');
  expect(segments[0]?.left).toBe(0);
  expect(segments[0]?.width).toBeCloseTo((2 / 7) * 100, 6);
  expect(segments[1]?.shift).toBeNull();
});

test('neighbouring shifts meet without a hole', () => {
  const shifts = [
    { personId: 'b', personName: 'Tom', start: '2026-11-19T09:00:00Z', end: '2026-11-23T00:00:00Z' },
    { personId: 'a', personName: 'Ida', start: '2026-11-16T00:00:00Z', end: '2026-11-19T09:00:00Z' },
  ];

  const { segments } = layout(shifts, '2026-11-16', 7, 'UTC');

  expect(segments.map((segment) => segment.shift?.personName)).toEqual(['Ida', 'Tom']);
});

test('the week begins on the Monday of the schedule’s zone', () => {
  const sundayEveningInUtc = Date.parse('2026-11-22T22:30:00Z');

  expect(mondayOf(sundayEveningInUtc, 'UTC')).toBe('2026-11-16');
  expect(mondayOf(sundayEveningInUtc, 'Europe/Moscow')).toBe('2026-11-23');
});

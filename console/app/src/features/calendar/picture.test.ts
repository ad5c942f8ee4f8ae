import { expect, test } from 'vitest';
import type { DayCount } from './api';
import { level, monthsOf, weekOf, weeksUpTo } from './picture';

const counts: DayCount[] = [
  { day: '2026-11-20', severity: 'SEV2', drill: false, count: 2 },
  { day: '2026-11-20', severity: 'SEV4', drill: false, count: 1 },
  { day: '2026-10-01', severity: 'SEV3', drill: false, count: 5 },
];

test('a year of weeks begins on Mondays and knows the worst of each day', () => {
  const weeks = weeksUpTo('2026-11-22', counts);

  expect(weeks.flat()).toHaveLength(365);
  expect(weeks[0]?.[0]?.date).toBe('2025-11-23');
  expect(weeks.slice(1).every(([first]) => new Date(`${first?.date}T00:00:00Z`).getUTCDay() === 1)).toBe(true);
  expect(weeks.flat().find(({ date }) => date === '2026-11-20')).toEqual({ date: '2026-11-20', total: 3, worst: 'SEV2' });
  expect(weeks.flat().find(({ date }) => date === '2026-11-21')).toEqual({ date: '2026-11-21', total: 0, worst: undefined });
});

test('months are summed up, the latest first', () => {
  expect(monthsOf(counts)).toEqual([
    { month: '2026-11', counts: { SEV1: 0, SEV2: 2, SEV3: 0, SEV4: 1 }, total: 3 },
    { month: '2026-10', counts: { SEV1: 0, SEV2: 0, SEV3: 5, SEV4: 0 }, total: 5 },
  ]);
});

test('hours fall into their weekday', () => {
  const week = weekOf([{ weekday: 7, hour: 3, drill: false, count: 4 }]);
  expect(week).toHaveLength(7);
  expect(week[6]?.[3]).toBe(4);
  expect(week.flat().reduce((sum, count) => sum + count, 0)).toBe(4);
});

test('whatever is there is drawn, the most the strongest', () => {
  expect([0, 1, 50, 100].map((count) => level(count, 100))).toEqual([0, 1, 2, 4]);
});

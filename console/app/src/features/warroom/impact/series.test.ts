import { expect, test } from 'vitest';
import type { Point } from './figures';
import { frameOf, linePath, stepsOf } from './series';

const point = (minute: number, impact: object) =>
  ({ at: new Date(minute * 60_000).toISOString(), impact }) as unknown as Point;

test('a step is a moment at which another value became known', () => {
  const points = [
    point(0, { usersAffectedPercent: 90 }),
    point(5, { usersAffectedPercent: 90, failedRequests: 7 }),
    point(9, { failedRequests: 8 }),
    point(10, { usersAffectedPercent: 45 }),
  ];

  expect(stepsOf(points, 'usersAffectedPercent')).toEqual([
    { at: 0, value: 90 },
    { at: 600_000, value: 45 },
  ]);
});

test('each value holds until the next, and the last until the end', () => {
  const steps = [
    { at: 0, value: 90 },
    { at: 600_000, value: 45 },
  ];

  expect(linePath(steps, frameOf(steps, 1_200_000, 400, 100))).toBe('M0,0H200V50H400');
});

test('a clock that is behind does not cut the last value off', () => {
  const steps = [
    { at: 0, value: 1 },
    { at: 600_000, value: 0 },
  ];

  expect(frameOf(steps, 300_000, 400, 100).to).toBe(600_000);
});

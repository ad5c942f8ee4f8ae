import { expect, test } from 'vitest';
import { ceiling, path, places, type Point } from './trend';

const point = (since: string, value: number | null): Point => ({ since, until: `${since}+`, value, sample: 1 });
const points = [point('a', 10), point('b', null), point('c', 20), point('d', 5)];

test('the picture reaches as high as the course and the target', () => {
  expect(ceiling(points, 15)).toBe(20);
  expect(ceiling(points, 40)).toBe(40);
  expect(ceiling([], null)).toBe(1);
});

test('where nothing is known the line is broken', () => {
  const placed = places(points, 20, 300, 100);

  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    [0, 50],
    [200, 0],
    [300, 75],
  ]);
  expect(path(points, placed)).toBe('M0.0 50.0M200.0 0.0L300.0 75.0');
});

test('a single part stands in the middle', () => {
  expect(places([point('a', 1)], 1, 300, 100)[0]?.x).toBe(150);
});

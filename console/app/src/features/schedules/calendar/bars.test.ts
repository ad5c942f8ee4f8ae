import { expect, test } from 'vitest';
import { barsOf } from './bars';

test('neighbours share a lane, those on call together do not', () => {
  const { bars, lanes } = barsOf(
    [
      { start: 0, end: 50 },
      { start: 50, end: 100 },
      { start: 40, end: 60 },
    ],
    0,
    100,
  );

  expect(lanes).toBe(2);
  expect(bars.map(({ span, lane }) => [span.start, lane])).toEqual([
    [0, 0],
    [40, 1],
    [50, 0],
  ]);
});

test('what reaches beyond the line is cut and says so, what lies outside is left out', () => {
  const { bars } = barsOf([{ start: -50, end: 25 }, { start: 90, end: 150 }, { start: 100, end: 200 }], 0, 100);

  expect(bars).toHaveLength(2);
  expect(bars[0]).toMatchObject({ left: 0, width: 25, before: true, after: false });
  expect(bars[1]).toMatchObject({ left: 90, width: 10, before: false, after: true });
});

test('an empty line still has a lane', () => {
  expect(barsOf([], 0, 1).lanes).toBe(1);
});

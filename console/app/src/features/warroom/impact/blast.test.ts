import { expect, test } from 'vitest';
import { boxWidth, pictureOf } from './blast';

const service = (id: string, distance: number, tier = 1) => ({ id, name: id, tier, distance });

test('each step away is a column, the most critical on top', () => {
  const { boxes, width } = pictureOf({
    services: [service('database', 0), service('search', 1, 3), service('shop', 1, 1)],
    edges: [],
  });

  expect(boxes.map(({ id }) => id)).toEqual(['database', 'shop', 'search']);
  const [database, shop, search] = boxes;
  expect(shop?.x).toBe(search?.x);
  expect(shop?.x).toBeGreaterThan((database?.x ?? 0) + boxWidth);
  expect(search?.y).toBeGreaterThan(shop?.y ?? 0);
  expect(width).toBe((shop?.x ?? 0) + boxWidth);
});

test('a line goes from what fails to what cannot work without it', () => {
  const { lines } = pictureOf({
    services: [service('database', 0), service('shop', 1)],
    edges: [
      { service: 'shop', dependsOn: 'database' },
      { service: 'shop', dependsOn: 'unknown' },
    ],
  });

  expect(lines.map(({ from, to }) => [from.id, to.id])).toEqual([['database', 'shop']]);
});

import { expect, test } from 'vitest';
import { merge, type Entry } from './timeline';

function entry(number: number, text = `entry ${number}`): Entry {
  return { number, text } as Entry;
}

test('what arrives twice is shown once, the newest first', () => {
  const known = [entry(3), entry(2), entry(1)];

  const merged = merge(known, [entry(3), entry(4), entry(5)]);

  expect(merged.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
});

test('the later word on an entry counts', () => {
  expect(merge([entry(1, 'old')], [entry(1, 'new')])[0]?.text).toBe('new');
});

test('what comes later puts earlier entries right, the last of it counts', () => {
  const correction = (number: number, corrects: number) => ({ ...entry(number), corrects });

  const merged = merge([entry(2), entry(1)], [correction(3, 1), correction(4, 1)]);

  expect(merged.map((each) => each.correction?.number)).toEqual([undefined, undefined, undefined, 4]);
});

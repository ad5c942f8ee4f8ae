import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { load, merge, timelineKey, type Entry, type Timeline } from './timeline';

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

test('a time that was put right stays when the words are put right later', () => {
  const rightTime = '2026-01-01T00:00:00Z';

  const merged = merge([entry(1)], [{ ...entry(2), corrects: 1, rightTime }, { ...entry(3), corrects: 1 }]);

  expect(merged.at(-1)?.correction).toMatchObject({ number: 3, rightTime });
});

test('older entries that are loaded while newer ones arrive are kept', async () => {
  const client = new QueryClient();
  const key = [...timelineKey('i1'), 'en'];
  client.setQueryData<Timeline>(key, { entries: [entry(5)], older: 'to 5' });
  answer({
    'GET /api/incident/v1/incidents/i1/timeline': () => {
      client.setQueryData<Timeline>(key, { entries: [entry(5), entry(4)], older: 'to 4' });
      return { body: { items: [entry(6)] } };
    },
  });

  const read = await load(client, key, 'i1');

  expect(read.entries.map(({ number }) => number)).toEqual([6, 5, 4]);
  expect(read.older).toBe('to 4');
});

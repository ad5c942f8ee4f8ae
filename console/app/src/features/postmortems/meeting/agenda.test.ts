import { expect, test } from 'vitest';
import { slidesOf, spoken, timeOf } from './agenda';

const agenda = [
  { topic: 'intro', minutes: 5 },
  { topic: 'action-items', minutes: 20 },
  { topic: 'Something of our own', minutes: 10 },
];

test('every point shows what there is to see', () => {
  expect(slidesOf(agenda, ['summary', 'lessons'])).toEqual([
    { point: 0, shows: 'summary' },
    { point: 1, shows: '@actions' },
    { point: 2, shows: 'summary' },
  ]);
});

test('a point without a section of its own still has a slide', () => {
  expect(slidesOf([{ topic: 'lessons', minutes: 5 }], [])).toEqual([{ point: 0, shows: '@actions' }]);
});

test('the time of a point ends where the points before it and its own minutes end', () => {
  expect(timeOf(agenda, 0, 60)).toEqual({ left: 240, given: 300 });
  expect(timeOf(agenda, 1, 60)).toEqual({ left: 1440, given: 1200 });
  expect(timeOf(agenda, 0, 330)).toEqual({ left: -30, given: 300 });
});

test('time is read as minutes and seconds', () => {
  expect(spoken(245)).toBe('4:05');
  expect(spoken(-30)).toBe('-0:30');
  expect(spoken(0)).toBe('0:00');
});

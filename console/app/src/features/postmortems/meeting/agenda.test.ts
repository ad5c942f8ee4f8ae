import { expect, test } from 'vitest';
import { slidesOf, spoken, timeOf, type Reviewed } from './agenda';

const agenda = [
  { topic: 'intro', minutes: 5 },
  { topic: 'action-items', minutes: 20 },
  { topic: 'Something of our own', minutes: 10 },
];

const written = (...keys: string[]): Reviewed => ({ sections: keys.map((key) => ({ key })), analyses: [], factors: false });

test('every point shows what there is to see', () => {
  expect(slidesOf(agenda, written('summary', 'lessons'))).toEqual([
    { point: 0, shows: 'summary' },
    { point: 1, shows: '@actions' },
    { point: 2, shows: 'summary' },
    { point: 2, shows: 'lessons' },
  ]);
});

test('a point without a section of its own still has a slide', () => {
  expect(slidesOf([{ topic: 'lessons', minutes: 5 }], written())).toEqual([{ point: 0, shows: '@actions' }]);
});

test('pictures and factors are shown where their point is, each once', () => {
  const reviewed = {
    sections: [{ key: 'root-cause' }],
    analyses: [
      { id: 'bone', kind: 'FISHBONE' },
      { id: 'why', kind: 'FIVE_WHYS' },
      { id: 'course', kind: 'TIMELINE' },
    ],
    factors: true,
  };
  const points = ['timeline', 'five-whys', 'action-items'].map((topic) => ({ topic, minutes: 5 }));

  expect(slidesOf(points, reviewed)).toEqual([
    { point: 0, shows: '@timeline' },
    { point: 0, shows: '#course' },
    { point: 1, shows: '#why' },
    { point: 1, shows: 'root-cause' },
    { point: 1, shows: '#bone' },
    { point: 1, shows: '@factors' },
    { point: 2, shows: '@actions' },
  ]);
});

test('whatever was written is shown at last, and an empty section only where the agenda is about it', () => {
  const reviewed = {
    sections: [{ key: 'glossary' }, { key: 'lessons', empty: true }, { key: 'people', empty: true }, { key: 'decisions' }],
    analyses: [{ id: 'tree', kind: 'FAULT_TREE' }],
    factors: true,
  };
  const points = ['intro', 'timeline', 'lessons'].map((topic) => ({ topic, minutes: 5 }));

  expect(slidesOf(points, reviewed).map(({ point, shows }) => `${point} ${shows}`)).toEqual([
    '0 @actions',
    '1 @timeline',
    '1 decisions',
    '2 lessons',
    '2 #tree',
    '2 @factors',
    '2 glossary',
  ]);
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

import { expect, test } from 'vitest';
import { fitting, named, namingAt } from './mentions';

const people = [{ name: 'Ada Byron' }, { name: 'Grace Hopper' }, { name: 'Анна Адамова' }];

test('a name is being typed after an @ that begins a word', () => {
  expect(namingAt('Ask @Gr', 7)).toEqual({ at: 4, typed: 'Gr' });
  expect(namingAt('@', 1)).toEqual({ at: 0, typed: '' });
  expect(namingAt('(@Ada By', 8)).toEqual({ at: 1, typed: 'Ada By' });
  expect(namingAt('ada@exa', 7)).toBeUndefined();
  expect(namingAt('@Ada\nnext', 9)).toBeUndefined();
});

test('people fit by the beginning of any of their names, in any case', () => {
  expect(fitting(people, 'hop').map(({ name }) => name)).toEqual(['Grace Hopper']);
  expect(fitting(people, 'ад').map(({ name }) => name)).toEqual(['Анна Адамова']);
  expect(fitting(people, '').length).toBe(3);
  expect(fitting(people, 'Ada Byron')).toEqual([]);
});

test('the name takes the place of what was typed', () => {
  expect(named('Ask @Gr now', { at: 4, typed: 'Gr' }, 'Grace Hopper')).toEqual({
    text: 'Ask @Grace Hopper now',
    caret: 18,
  });
});

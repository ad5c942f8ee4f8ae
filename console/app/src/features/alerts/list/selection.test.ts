import { expect, test } from 'vitest';
import { neighbour, nothingSelected, present, reachedTo, toggled } from './selection';

const order = ['a', 'b', 'c', 'd'];

test('a range reaches from what was chosen last, in both directions', () => {
  const c = toggled(nothingSelected, 'c');

  expect(present(reachedTo(c, 'a', order), order)).toEqual(['a', 'b', 'c']);
  expect(present(reachedTo(c, 'd', order), order)).toEqual(['c', 'd']);
});

test('a range without a beginning is one', () => {
  expect(present(reachedTo(nothingSelected, 'b', order), order)).toEqual(['b']);
  expect(present(reachedTo(toggled(nothingSelected, 'gone'), 'b', order), order)).toEqual(['b']);
});

test('choosing again is giving up', () => {
  expect(toggled(toggled(nothingSelected, 'a'), 'a').selected.size).toBe(0);
});

test('what left the list is not acted upon', () => {
  expect(present(toggled(toggled(nothingSelected, 'gone'), 'd'), order)).toEqual(['d']);
});

test('the keyboard begins at the top and stays within the list', () => {
  expect(neighbour(order, null, 1)).toBe('a');
  expect(neighbour(order, 'a', -1)).toBe('a');
  expect(neighbour(order, 'd', 1)).toBe('d');
  expect(neighbour(order, 'b', 1)).toBe('c');
  expect(neighbour([], null, 1)).toBeUndefined();
});

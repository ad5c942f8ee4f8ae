import { expect, test } from 'vitest';
import { selectedPassage } from './passage';

test('a selection is a passage where it stands in the text exactly once', () => {
  expect(selectedPassage('The pool was small.', ' pool was ')).toBe('pool was');
  expect(selectedPassage('so so', 'so')).toBe('');
  expect(selectedPassage('**bold** words', 'bold words')).toBe('');
  expect(selectedPassage('text', '')).toBe('');
});

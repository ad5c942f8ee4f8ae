import { expect, test } from 'vitest';
import { difference } from './difference';

test('lines that were taken out and put in stand where they stood', () => {
  expect(difference('a\nb\nc', 'a\nx\nc\nd')).toEqual([
    { text: 'a', side: 'both' },
    { text: 'b', side: 'earlier' },
    { text: 'x', side: 'present' },
    { text: 'c', side: 'both' },
    { text: 'd', side: 'present' },
  ]);
});

test('the same text differs nowhere, and any two texts can be put together again', () => {
  expect(difference('a\nb', 'a\nb').every(({ side }) => side === 'both')).toBe(true);
  const lines = difference('q\nw\ne\nr', 'w\nq\nr\nt');
  const of = (side: string) => lines.filter((line) => line.side === 'both' || line.side === side).map(({ text }) => text);
  expect(of('earlier').join('\n')).toBe('q\nw\ne\nr');
  expect(of('present').join('\n')).toBe('w\nq\nr\nt');
});

import { expect, test } from 'vitest';
import type { Document } from '../postmortems/api';
import type { Summary } from './api';
import { analysesBelow, homeOf, isPlaced, referenceTo } from './placement';

const whys = { id: 'a1', kind: 'FIVE_WHYS', title: 'Why [it] was down' } as Summary;
const bone = { id: 'a2', kind: 'FISHBONE', title: 'Bones' } as Summary;

const document = (sections: Record<string, string>) =>
  ({ sections: Object.entries(sections).map(([key, markdown]) => ({ key, markdown })) }) as unknown as Document;

test('an analysis is at home in the first section that the document has', () => {
  expect(homeOf('FISHBONE', ['summary', 'root-cause', 'contributing-factors'])).toBe('contributing-factors');
  expect(homeOf('FISHBONE', ['summary', 'root-cause'])).toBe('root-cause');
  expect(homeOf('TIMELINE', ['summary'])).toBeUndefined();
});

test('a picture is below its section until a text names it', () => {
  expect(analysesBelow(document({ 'root-cause': '' }), 'root-cause', [whys, bone])).toEqual([whys, bone]);
  const placed = document({ summary: `See\n${referenceTo(whys)}`, 'root-cause': '' });
  expect(isPlaced(placed, whys)).toBe(true);
  expect(analysesBelow(placed, 'root-cause', [whys, bone])).toEqual([bone]);
});

test('the words of a reference stay words', () => {
  expect(referenceTo(whys)).toBe('![Why \\[it\\] was down](analysis:a1)');
});

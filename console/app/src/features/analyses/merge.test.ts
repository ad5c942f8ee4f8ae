import { expect, test } from 'vitest';
import type { Drawing, Node } from './drawing';
import { merge, withTheirs } from './merge';

const node = (id: string, parentId: string | null, text = id): Node => ({ id, parentId, text });
const drawing = (...nodes: Node[]): Drawing => ({ nodes, measures: [], notes: [] });
const base = drawing(node('top', null), node('a', 'top'), node('b', 'top'));
const ids = ({ nodes }: Drawing) => nodes.map(({ id }) => id);

test('what both added is kept', () => {
  const mine = drawing(...base.nodes, node('mine', 'a'));
  const theirs = drawing(...base.nodes, node('theirs', 'b'));
  const merged = merge(base, mine, theirs);
  expect(ids(merged.drawing).sort()).toEqual(['a', 'b', 'mine', 'theirs', 'top']);
  expect(merged.clashes).toEqual([]);
});

test('each keeps the words that only one has changed', () => {
  const mine = drawing(node('top', null), node('a', 'top', 'my words'), node('b', 'top'));
  const theirs = drawing(node('top', null), node('a', 'top'), node('b', 'top', 'their words'));
  const { drawing: merged, clashes } = merge(base, mine, theirs);
  expect(merged.nodes.map(({ text }) => text)).toEqual(['top', 'my words', 'their words']);
  expect(clashes).toEqual([]);
});

test('words that both have changed are shown, and neither is lost', () => {
  const mine = drawing(node('top', null), node('a', 'top', 'mine'), node('b', 'top'));
  const theirs = drawing(node('top', null), node('a', 'top', 'theirs'), node('b', 'top'));
  const merged = merge(base, mine, theirs);
  expect(merged.clashes).toEqual([{ id: 'a', mine: 'mine', theirs: 'theirs' }]);
  expect(merged.drawing.nodes[1]?.text).toBe('mine');
  expect(withTheirs(merged).nodes[1]?.text).toBe('theirs');
});

test('what one removed is gone, unless the other changed it or hung something from it', () => {
  const without = drawing(node('top', null), node('b', 'top'));
  expect(ids(merge(base, without, base).drawing)).toEqual(['top', 'b']);
  const renamed = drawing(node('top', null), node('a', 'top', 'new words'), node('b', 'top'));
  expect(ids(merge(base, without, renamed).drawing)).toContain('a');
  const grown = drawing(...base.nodes, node('below', 'a'));
  expect(ids(merge(base, without, grown).drawing).sort()).toEqual(['a', 'b', 'below', 'top']);
});

test('an order that one has changed stays', () => {
  const turned = drawing(node('top', null), node('b', 'top'), node('a', 'top'));
  expect(ids(merge(base, turned, base).drawing)).toEqual(['top', 'b', 'a']);
  expect(ids(merge(base, base, turned).drawing)).toEqual(['top', 'b', 'a']);
});

test('two that were hung from one another hang from the top again', () => {
  const mine = drawing(node('top', null), node('a', 'b'), node('b', 'top'));
  const theirs = drawing(node('top', null), node('a', 'top'), node('b', 'a'));
  const merged = merge(base, mine, theirs).drawing;
  expect(merged.nodes.find(({ id }) => id === 'a')?.parentId).toBe('top');
  expect(merged.nodes.find(({ id }) => id === 'b')?.parentId).toBe('a');
});

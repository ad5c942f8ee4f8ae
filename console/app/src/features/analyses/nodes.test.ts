import { expect, test } from 'vitest';
import { top, type Node } from './drawing';
import { branchOf, change, childrenOf, deeper, depthOf, hang, higher, insert, mayHang, remove, shift, stepFrom, subtree } from './nodes';

const node = (id: string, parentId: string | null): Node => ({ id, parentId, text: id });
const tree = [node('root', null), node('a', 'root'), node('b', 'root'), node('a1', 'a'), node('a2', 'a'), node('b1', 'b')];
const below = (nodes: Node[], id: string) => childrenOf(nodes, id).map((one) => one.id);

test('a subtree is a node with all below it', () => {
  expect(subtree(tree, 'a')).toEqual(['a', 'a1', 'a2']);
  expect(depthOf(tree, 'a1')).toBe(3);
});

test('a cause hangs on a branch however far out, and the effect on none', () => {
  const bones = [node(top, null), node('methods', top), node('cause', 'methods'), node('why', 'cause')];
  expect(branchOf(bones, 'why')?.id).toBe('methods');
  expect(branchOf(bones, 'methods')?.id).toBe('methods');
  expect(branchOf(bones, top)).toBeUndefined();
});

test('a new sibling stands right after the one it was asked for', () => {
  expect(below(insert(tree, node('new', 'a'), 'a1'), 'a')).toEqual(['a1', 'new', 'a2']);
  expect(below(insert(tree, node('new', 'a')), 'a')).toEqual(['a1', 'a2', 'new']);
});

test('what is removed takes along what hangs from it, and no event is the same as one that is gone', () => {
  const shared = change(tree, 'b1', { sameAs: 'a1' });
  const left = remove(shared, 'a');
  expect(left.map(({ id }) => id)).toEqual(['root', 'b', 'b1']);
  expect(left.at(-1)?.sameAs).toBeUndefined();
});

test('siblings change places up to the ends', () => {
  expect(below(shift(tree, 'a2', -1), 'a')).toEqual(['a2', 'a1']);
  expect(shift(tree, 'a1', -1)).toBe(tree);
});

test('a node goes a level deeper below the sibling before it, and higher again', () => {
  const down = deeper(tree, 'a2');
  expect(below(down, 'a1')).toEqual(['a2']);
  expect(below(higher(down, 'a2'), 'a')).toEqual(['a1', 'a2']);
  expect(deeper(tree, 'a')).toBe(tree);
  expect(higher(tree, 'a')).toBe(tree);
});

test('nothing hangs from itself, from what is below it, or too deep', () => {
  expect(mayHang(tree, 'a', 'a1')).toBe(false);
  expect(mayHang(tree, 'a', 'a')).toBe(false);
  expect(mayHang(tree, 'root', 'a')).toBe(false);
  expect(below(hang(tree, 'b1', 'a1'), 'a1')).toEqual(['b1']);
  const chain = Array.from({ length: 12 }, (_, level) => node(`n${level}`, level === 0 ? null : `n${level - 1}`));
  expect(mayHang([...chain, node('x', 'n0')], 'x', 'n11')).toBe(false);
  expect(mayHang([...chain, node('x', 'n0')], 'x', 'n10')).toBe(true);
});

test('branches of a fishbone stay at the spine, and causes at branches', () => {
  const bones = [node(top, null), node('.m', top), node('.e', top), node('c', '.m')];
  expect(mayHang(bones, '.m', '.e')).toBe(false);
  expect(mayHang(bones, 'c', top)).toBe(false);
  expect(mayHang(bones, 'c', '.e')).toBe(true);
});

test('steps lead along the levels of the whole tree', () => {
  expect(stepFrom(tree, 'a', 'child')).toBe('a1');
  expect(stepFrom(tree, 'a1', 'parent')).toBe('a');
  expect(stepFrom(tree, 'a2', 'after')).toBe('b1');
  expect(stepFrom(tree, 'b1', 'before')).toBe('a2');
  expect(stepFrom(tree, 'b1', 'after')).toBe('b1');
  expect(stepFrom(tree, 'b', 'first')).toBe('root');
  expect(stepFrom(tree, 'a', 'last')).toBe('b1');
});

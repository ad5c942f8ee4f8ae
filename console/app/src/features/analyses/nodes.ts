import { top, type Node } from './drawing';

/** As many nodes, one below the other, as the service takes. */
export const most = { nodes: 120, depth: 12, text: 500 };

export const childrenOf = (nodes: Node[], id: string | null) => nodes.filter((node) => node.parentId === id);

export const nodeOf = (nodes: Node[], id: string | null | undefined) => nodes.find((node) => node.id === id);

/** The branch of a fishbone that a node is or hangs on; undefined for the effect. */
export function branchOf(nodes: Node[], id: string | null | undefined): Node | undefined {
  const node = nodeOf(nodes, id);
  return node === undefined || node.parentId === top ? node : branchOf(nodes, node.parentId);
}

/** A node and all below it, parents before their children. */
export function subtree(nodes: Node[], id: string): string[] {
  return [id, ...childrenOf(nodes, id).flatMap((child) => subtree(nodes, child.id))];
}

/** Nodes from the top down to one. */
export function depthOf(nodes: Node[], id: string): number {
  const parentId = nodeOf(nodes, id)?.parentId;
  return parentId ? depthOf(nodes, parentId) + 1 : 1;
}

const heightOf = (nodes: Node[], id: string): number =>
  1 + Math.max(0, ...childrenOf(nodes, id).map((child) => heightOf(nodes, child.id)));

/** Puts a node right after another one in the list, or at its end. */
export function insert(nodes: Node[], node: Node, after?: string): Node[] {
  const place = after === undefined ? -1 : nodes.findIndex(({ id }) => id === after);
  return place < 0 ? [...nodes, node] : [...nodes.slice(0, place + 1), node, ...nodes.slice(place + 1)];
}

export function change(nodes: Node[], id: string, by: Partial<Node>): Node[] {
  return nodes.map((node) => (node.id === id ? { ...node, ...by } : node));
}

/** Without a node and all below it, and without what was the same as one of them. */
export function remove(nodes: Node[], id: string): Node[] {
  const gone = new Set(subtree(nodes, id));
  return nodes
    .filter((node) => !gone.has(node.id))
    .map((node) => (node.sameAs && gone.has(node.sameAs) ? { ...node, sameAs: undefined } : node));
}

/** Moves a node among its siblings; the same list when it is at the end already. */
export function shift(nodes: Node[], id: string, by: -1 | 1): Node[] {
  const node = nodeOf(nodes, id);
  const siblings = node ? childrenOf(nodes, node.parentId) : [];
  const other = siblings[siblings.findIndex((one) => one.id === id) + by];
  if (!node || !other) return nodes;
  return nodes.map((one) => (one.id === id ? other : one.id === other.id ? node : one));
}

/** Whether a node may hang from another one; branches of a fishbone stay at its spine, and causes at branches. */
export function mayHang(nodes: Node[], id: string, parentId: string): boolean {
  const [node, parent] = [nodeOf(nodes, id), nodeOf(nodes, parentId)];
  if (!node || !parent || node.parentId === null || node.parentId === parentId) return false;
  const isBranch = (one: Node) => one.id.startsWith('.') && one.parentId === top;
  if (isBranch(node) || (parent.id === top && nodes.some(isBranch))) return false;
  return !subtree(nodes, id).includes(parentId) && depthOf(nodes, parentId) + heightOf(nodes, id) <= most.depth;
}

/** Hangs a node from another one, as its last child. */
export function hang(nodes: Node[], id: string, parentId: string): Node[] {
  const node = nodeOf(nodes, id);
  if (!node || !mayHang(nodes, id, parentId)) return nodes;
  return [...nodes.filter((one) => one !== node), { ...node, parentId }];
}

/** Hangs a node from the sibling before it. */
export function deeper(nodes: Node[], id: string): Node[] {
  const siblings = childrenOf(nodes, nodeOf(nodes, id)?.parentId ?? null);
  const before = siblings[siblings.findIndex((one) => one.id === id) - 1];
  return before ? hang(nodes, id, before.id) : nodes;
}

/** Hangs a node from where its parent hangs, right after that. */
export function higher(nodes: Node[], id: string): Node[] {
  const node = nodeOf(nodes, id);
  const parent = nodeOf(nodes, node?.parentId);
  if (!node || !parent?.parentId || !mayHang(nodes, id, parent.parentId)) return nodes;
  return insert(
    nodes.filter((one) => one !== node),
    { ...node, parentId: parent.parentId },
    parent.id,
  );
}

export type Step = 'parent' | 'child' | 'before' | 'after' | 'first' | 'last';

/** Where the keyboard goes from a node; siblings lead on to those of the next parent on the same level. */
export function stepFrom(nodes: Node[], id: string, step: Step): string {
  const order = childrenOf(nodes, null).flatMap((root) => subtree(nodes, root.id));
  switch (step) {
    case 'parent':
      return nodeOf(nodes, id)?.parentId ?? id;
    case 'child':
      return childrenOf(nodes, id)[0]?.id ?? id;
    case 'first':
      return order[0] ?? id;
    case 'last':
      return order.at(-1) ?? id;
    case 'before':
    case 'after': {
      const level = order.filter((one) => depthOf(nodes, one) === depthOf(nodes, id));
      return level[level.indexOf(id) + (step === 'before' ? -1 : 1)] ?? id;
    }
  }
}

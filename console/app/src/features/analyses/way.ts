import type { Node } from './drawing';
import { childrenOf, nodeOf } from './nodes';

/** The events that lead from what happened up to the top; empty while that does not explain it. */
export function wayOf(nodes: Node[]): Set<string> {
  const way = new Set<string>();
  const basic = (node: Node) => nodeOf(nodes, node.sameAs) ?? node;
  const happened = (node: Node): boolean => {
    const below = childrenOf(nodes, node.id);
    if (below.length === 0) return Boolean(basic(node).marked);
    return node.gate === 'AND' ? below.every(happened) : below.some(happened);
  };
  const follow = (node: Node) => {
    if (!happened(node)) return;
    way.add(node.id);
    childrenOf(nodes, node.id).forEach(follow);
  };
  childrenOf(nodes, null).forEach(follow);
  return way;
}

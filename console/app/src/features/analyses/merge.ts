import type { Drawing, Node } from './drawing';

export interface Clash {
  id: string;
  mine: string;
  theirs: string;
}

interface Item {
  id: string;
  text: string;
}

export interface Merged {
  drawing: Drawing;
  /** Texts that both have changed; the drawing has mine. */
  clashes: Clash[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Puts together what two people made of the same drawing; of what one took away and the other changed, the change stays. */
export function merge(base: Drawing, mine: Drawing, theirs: Drawing): Merged {
  const clashes: Clash[] = [];
  const nodes = mergeItems(base.nodes, mine.nodes, theirs.nodes, clashes);
  const known = [...mine.nodes, ...theirs.nodes, ...base.nodes];
  return {
    drawing: {
      nodes: withoutCircles(withParents(nodes, known)),
      measures: mergeItems(base.measures, mine.measures, theirs.measures, clashes),
      notes: mergeItems(base.notes, mine.notes, theirs.notes, clashes),
    },
    clashes,
  };
}

/** A drawing with the texts of the other person where both have changed one. */
export function withTheirs({ drawing, clashes }: Merged): Drawing {
  const texts = new Map(clashes.map(({ id, theirs }) => [id, theirs]));
  const put = <T extends Item>(items: T[]) => items.map((item) => ({ ...item, text: texts.get(item.id) ?? item.text }));
  return { nodes: put(drawing.nodes), measures: put(drawing.measures), notes: put(drawing.notes) };
}

function mergeItems<T extends Item>(base: T[], mine: T[], theirs: T[], clashes: Clash[]): T[] {
  const find = (items: T[], id: string) => items.find((item) => item.id === id);
  const kept = (items: T[]) => items.filter(({ id }) => find(base, id)).map(({ id }) => id);
  const moved = !same(kept(mine), kept(base).filter((id) => find(mine, id)));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const ids = [...new Set([...first, ...second].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, my, their] = [find(base, id), find(mine, id), find(theirs, id)];
    if (!my || !their) {
      const left = my ?? their;
      return left && (!before || !same(left, before)) ? [left] : [];
    }
    return [mergeItem(before, my, their, clashes)];
  });
}

function mergeItem<T extends Item>(before: T | undefined, my: T, their: T, clashes: Clash[]): T {
  const merged = { ...their };
  for (const field of new Set([...Object.keys(my), ...Object.keys(their)]) as Set<keyof T>) {
    const [was, mine, theirs] = [before?.[field], my[field], their[field]];
    if (same(mine, was)) continue;
    merged[field] = mine;
    if (field === 'text' && !same(theirs, was) && !same(mine, theirs)) {
      clashes.push({ id: my.id, mine: my.text, theirs: their.text });
    }
  }
  return merged;
}

/** A node keeps what it hangs from, even if the other person has taken that away. */
function withParents(nodes: Node[], known: Node[]): Node[] {
  const missing = nodes.find(({ parentId }) => parentId !== null && !nodes.some(({ id }) => id === parentId));
  const parent = known.find(({ id }) => id === missing?.parentId);
  return missing && parent ? withParents([...nodes, parent], known) : nodes;
}

/** Of nodes that two people hung from one another, the first hangs from the top. */
function withoutCircles(nodes: Node[]): Node[] {
  const root = nodes.find(({ parentId }) => parentId === null);
  const lost = nodes.find((node) => node !== root && !reaches(nodes, node));
  return lost && root
    ? withoutCircles(nodes.map((node) => (node === lost ? { ...node, parentId: root.id } : node)))
    : nodes;
}

function reaches(nodes: Node[], node: Node): boolean {
  let at: Node | undefined = node;
  for (let steps = 0; at && steps <= nodes.length; steps++) {
    if (at.parentId === null) return true;
    const { parentId }: Node = at;
    at = nodes.find(({ id }) => id === parentId);
  }
  return false;
}

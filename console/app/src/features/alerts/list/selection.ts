/** What is chosen in a list, and where the keyboard stands. */
export interface Selection {
  selected: ReadonlySet<string>;
  /** From where a range reaches. */
  anchor: string | null;
}

export const nothingSelected: Selection = { selected: new Set(), anchor: null };

export function toggled({ selected }: Selection, id: string): Selection {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return { selected: next, anchor: id };
}

/** Everything from the anchor to here as well; without an anchor only this. */
export function reachedTo({ selected, anchor }: Selection, id: string, order: string[]): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return { selected: new Set([...selected, id]), anchor: id };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { selected: new Set([...selected, ...range]), anchor };
}

/** Only what is still in the list, in its order. */
export function present({ selected }: Selection, order: string[]): string[] {
  return order.filter((id) => selected.has(id));
}

/** The neighbour of a row; the first row for no row. */
export function neighbour(order: string[], id: string | null, by: 1 | -1): string | undefined {
  const at = id === null ? -1 : order.indexOf(id);
  if (at < 0) return order[0];
  return order[Math.min(Math.max(at + by, 0), order.length - 1)];
}

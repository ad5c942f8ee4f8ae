import type { Layer, PlannedChange, Weekday } from '../api';

type Rotation = Layer['rotation'];
type Window = Layer['windows'][number];

/** A difference between what a schedule said before and after a change. */
export type Change =
  | { kind: 'created'; layers: string[] }
  | { kind: 'zone'; before: string; after: string }
  | { kind: 'layerAdded' | 'layerRemoved'; layer: string; personIds: string[] }
  | { kind: 'layerRenamed'; before: string; after: string }
  | { kind: 'peopleAdded' | 'peopleRemoved'; layer: string; personIds: string[] }
  | { kind: 'order'; layer: string; slots: string[][] }
  | { kind: 'rotation'; layer: string; before: Rotation; after: Rotation }
  | { kind: 'shiftLength'; layer: string; before: number | null; after: number | null }
  | { kind: 'weeks'; layer: string }
  | { kind: 'layerZone'; layer: string; before: string; after: string }
  | { kind: 'priority'; layer: string; before: number; after: number }
  | { kind: 'windows'; layer: string; before: Window[]; after: Window[] }
  | { kind: 'term'; layer: string; from: string | null; until: string | null }
  | { kind: 'layerOrder'; layers: string[] };

/** What a revision changed in the one before it; the first one created the schedule. */
export function changesBetween(before: PlannedChange | undefined, after: PlannedChange): Change[] {
  if (!before) return [{ kind: 'created', layers: after.layers.map(({ name }) => name) }];
  const found: Change[] = [];
  if (before.zone !== after.zone) found.push({ kind: 'zone', before: before.zone, after: after.zone });
  for (const layer of after.layers) {
    const earlier = before.layers.find(({ id }) => id === layer.id);
    if (earlier) found.push(...changesOfLayer(earlier, layer));
    else found.push({ kind: 'layerAdded', layer: layer.name, personIds: peopleOf(layer) });
  }
  for (const layer of before.layers) {
    if (!after.layers.some(({ id }) => id === layer.id)) {
      found.push({ kind: 'layerRemoved', layer: layer.name, personIds: peopleOf(layer) });
    }
  }
  const kept = (one: PlannedChange, other: PlannedChange) =>
    one.layers.filter(({ id }) => other.layers.some((layer) => layer.id === id)).map(({ id }) => id);
  if (!same(kept(before, after), kept(after, before))) {
    found.push({ kind: 'layerOrder', layers: after.layers.map(({ name }) => name) });
  }
  return found;
}

function changesOfLayer(before: Layer, after: Layer): Change[] {
  const layer = after.name;
  const found: Change[] = [];
  if (before.name !== layer) found.push({ kind: 'layerRenamed', before: before.name, after: layer });
  found.push(...changesOfPeople(before, after));
  if (!same(turnOf(before.rotation), turnOf(after.rotation))) {
    found.push({ kind: 'rotation', layer, before: before.rotation, after: after.rotation });
  }
  const [shorter, shift] = [before.rotation.shiftMinutes ?? null, after.rotation.shiftMinutes ?? null];
  if (shorter !== shift) found.push({ kind: 'shiftLength', layer, before: shorter, after: shift });
  if (!same(weeksOf(before.rotation), weeksOf(after.rotation))) found.push({ kind: 'weeks', layer });
  if (before.zone !== after.zone) found.push({ kind: 'layerZone', layer, before: before.zone, after: after.zone });
  if (before.priority !== after.priority) {
    found.push({ kind: 'priority', layer, before: before.priority, after: after.priority });
  }
  if (!same(before.windows.map(windowOf), after.windows.map(windowOf))) {
    found.push({ kind: 'windows', layer, before: before.windows, after: after.windows });
  }
  if (!same(termOf(before), termOf(after))) {
    const [from, until] = termOf(after);
    found.push({ kind: 'term', layer, from: from ?? null, until: until ?? null });
  }
  return found;
}

/** Who came and who went; else in which order they take turns now. */
function changesOfPeople(before: Layer, after: Layer): Change[] {
  const layer = after.name;
  const [earlier, later] = [peopleOf(before), peopleOf(after)];
  const came = later.filter((id) => !earlier.includes(id));
  const went = earlier.filter((id) => !later.includes(id));
  const found: Change[] = [];
  if (came.length > 0) found.push({ kind: 'peopleAdded', layer, personIds: came });
  if (went.length > 0) found.push({ kind: 'peopleRemoved', layer, personIds: went });
  const stayed = (of: Layer, gone: string[]) =>
    of.slots.map(({ personIds }) => personIds.filter((id) => !gone.includes(id))).filter((ids) => found.length === 0 || ids.length > 0);
  if (!same(stayed(before, went), stayed(after, came))) {
    found.push({ kind: 'order', layer, slots: after.slots.map(({ personIds }) => personIds) });
  }
  return found;
}

function peopleOf({ slots }: Layer): string[] {
  return [...new Set(slots.flatMap(({ personIds }) => personIds))];
}

function turnOf({ type, length, start, days }: Rotation) {
  return [type, length, start, sorted(days)];
}

function weeksOf({ calendarTurns, weekStart }: Rotation) {
  return [calendarTurns ?? false, weekStart ?? 'MONDAY'];
}

function windowOf({ days, from, minutes }: Window) {
  return [sorted(days), from, minutes];
}

function termOf({ effectiveFrom, effectiveUntil }: Layer) {
  return [effectiveFrom, effectiveUntil];
}

function sorted(days: Weekday[] | null | undefined): Weekday[] {
  return [...(days ?? [])].sort();
}

/** Whether two plain values say the same. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

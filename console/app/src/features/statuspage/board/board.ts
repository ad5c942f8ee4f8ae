import type { Component, ComponentGroup } from '../api';
import { moved } from '../../../shared/forms/moved';

/** A group with its components, or one component that stands alone; known by the id of either. */
export interface Entry {
  id: string;
  group?: ComponentGroup;
  components: Component[];
}

/** What stands where on the page, from top to bottom. */
export function entriesOf(groups: ComponentGroup[], components: Component[]): Entry[] {
  const sorted = [...components].sort((one, other) => one.position - other.position);
  const known = new Set(groups.map(({ id }) => id));
  const alone = sorted.filter(({ groupId }) => !groupId || !known.has(groupId));
  return [
    ...groups.map((group) => ({
      place: group.position,
      entry: { id: group.id, group, components: sorted.filter(({ groupId }) => groupId === group.id) },
    })),
    ...alone.map((component) => ({ place: component.position, entry: { id: component.id, components: [component] } })),
  ]
    .sort((one, other) => one.place - other.place)
    .map(({ entry }) => entry);
}

/** What the service is told of an order. */
export function orderOf(entries: Entry[]) {
  return entries.map(({ group, components }) => ({ groupId: group?.id, componentIds: components.map(({ id }) => id) }));
}

/** One place up or down; a component leaves its group at the edge, and enters one that it meets. */
export function step(entries: Entry[], id: string, by: -1 | 1): Entry[] {
  const at = placeOf(entries, id);
  if (!at) return entries;
  const { entry, outer, inner, component } = at;
  if (component && entry.group) {
    const to = inner + by;
    if (to >= 0 && to < entry.components.length) {
      return replaced(entries, outer, { ...entry, components: moved(entry.components, inner, to) });
    }
    return inserted(without(entries, id), by < 0 ? outer : outer + 1, alone(component));
  }
  const neighbour = entries[outer + by];
  if (!neighbour) return entries;
  if (!component || !neighbour.group) return moved(entries, outer, outer + by);
  const components = by < 0 ? [...neighbour.components, component] : [component, ...neighbour.components];
  return replaced(entries, outer + by, { ...neighbour, components }).filter((_, place) => place !== outer);
}

/** Dropped onto a component it takes that one's place; a component dropped onto a group goes into it. */
export function drop(entries: Entry[], id: string, onto: string): Entry[] {
  const from = placeOf(entries, id);
  const target = placeOf(entries, onto);
  if (!from || !target || id === onto) return entries;
  if (!from.component) return moved(entries, from.outer, target.outer);
  const later = from.outer === target.outer ? from.inner < target.inner : from.outer < target.outer;
  const rest = without(entries, id);
  const outer = rest.findIndex((entry) => entry.id === target.entry.id);
  const entry = rest[outer];
  if (!entry) return entries;
  if (!target.component) return replaced(rest, outer, { ...entry, components: [...entry.components, from.component] });
  if (!entry.group) return inserted(rest, later ? outer + 1 : outer, alone(from.component));
  const sibling = from.outer === target.outer && later ? 1 : 0;
  const inner = entry.components.findIndex((each) => each.id === onto) + sibling;
  return replaced(rest, outer, { ...entry, components: inserted(entry.components, inner, from.component) });
}

/** Where something stands, counted from 1 among its neighbours. */
export function spoken(entries: Entry[], id: string) {
  const at = placeOf(entries, id);
  if (!at) return undefined;
  const { entry, outer, inner, component } = at;
  return component && entry.group
    ? { name: component.name, group: entry.group.name, place: inner + 1, all: entry.components.length }
    : { name: component?.name ?? entry.group?.name ?? '', place: outer + 1, all: entries.length };
}

function placeOf(entries: Entry[], id: string) {
  for (const [outer, entry] of entries.entries()) {
    if (entry.group && entry.id === id) return { entry, outer, inner: -1, component: undefined };
    const inner = entry.components.findIndex((component) => component.id === id);
    if (inner >= 0) return { entry, outer, inner, component: entry.components[inner] };
  }
  return undefined;
}

const alone = (component: Component): Entry => ({ id: component.id, components: [component] });

function without(entries: Entry[], id: string): Entry[] {
  return entries
    .filter((entry) => entry.group || entry.id !== id)
    .map((entry) => ({ ...entry, components: entry.components.filter((component) => component.id !== id) }));
}

function replaced(entries: Entry[], place: number, entry: Entry): Entry[] {
  return entries.map((each, at) => (at === place ? entry : each));
}

function inserted<T>(list: T[], place: number, item: T): T[] {
  return [...list.slice(0, place), item, ...list.slice(place)];
}

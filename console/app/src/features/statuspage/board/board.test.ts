import { expect, test } from 'vitest';
import type { Component, ComponentGroup } from '../api';
import { drop, entriesOf, orderOf, spoken, step, type Entry } from './board';

const component = (id: string, position: number, groupId: string | null = null) =>
  ({ id, name: id.toUpperCase(), position, groupId }) as Component;
const group = (id: string, position: number) => ({ id, name: id.toUpperCase(), position }) as ComponentGroup;

const entries = entriesOf(
  [group('shop', 2), group('empty', 4)],
  [component('api', 1), component('pay', 2, 'shop'), component('cart', 1, 'shop'), component('docs', 3)],
);

const drawn = (list: Entry[]) =>
  list.map(({ id, group: heading, components }) => (heading ? `${id}(${components.map((each) => each.id).join(' ')})` : id)).join(' ');

test('groups and components stand in their order', () => {
  expect(drawn(entries)).toBe('api shop(cart pay) docs empty()');
  expect(orderOf(entries).slice(0, 2)).toEqual([
    { groupId: undefined, componentIds: ['api'] },
    { groupId: 'shop', componentIds: ['cart', 'pay'] },
  ]);
});

test('a component walks into a group, through it and out of it', () => {
  const entered = step(entries, 'api', 1);
  expect(drawn(entered)).toBe('shop(api cart pay) docs empty()');
  const through = step(step(entered, 'api', 1), 'api', 1);
  expect(drawn(through)).toBe('shop(cart pay api) docs empty()');
  expect(drawn(step(through, 'api', 1))).toBe('shop(cart pay) api docs empty()');
  expect(drawn(step(step(entries, 'docs', 1), 'docs', -1))).toBe('api shop(cart pay) docs empty()');
});

test('the edges of the page hold', () => {
  expect(step(entries, 'api', -1)).toBe(entries);
  expect(step(entries, 'empty', 1)).toBe(entries);
});

test('a group moves with its components, past a component or a group', () => {
  expect(drawn(step(entries, 'shop', -1))).toBe('shop(cart pay) api docs empty()');
  expect(drawn(drop(entries, 'empty', 'cart'))).toBe('api empty() shop(cart pay) docs');
});

test('what is dropped takes the place of what is there', () => {
  expect(drawn(drop(entries, 'docs', 'pay'))).toBe('api shop(cart docs pay) empty()');
  expect(drawn(drop(entries, 'cart', 'pay'))).toBe('api shop(pay cart) docs empty()');
  expect(drawn(drop(entries, 'api', 'docs'))).toBe('shop(cart pay) docs api empty()');
  expect(drawn(drop(entries, 'pay', 'api'))).toBe('pay api shop(cart) docs empty()');
  expect(drawn(drop(entries, 'pay', 'empty'))).toBe('api shop(cart) docs empty(pay)');
});

test('a place is said within its group', () => {
  expect(spoken(entries, 'pay')).toEqual({ name: 'PAY', group: 'SHOP', place: 2, all: 2 });
  expect(spoken(entries, 'docs')).toEqual({ name: 'DOCS', place: 3, all: 4 });
});

import { expect, test } from 'vitest';
import type { HandOver, OwnShift } from './api';
import { given, toAccept, toGive } from './ending';

const now = Date.parse('2026-11-21T12:00:00Z');
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const shift = (from: number, until: number, scheduleId = 's1'): OwnShift => ({
  scheduleId,
  scheduleName: 'Shop',
  start: at(from),
  end: at(until),
  cover: false,
});
const handOver = (givenAt: number, rest: Partial<HandOver> = {}): HandOver => ({
  id: `h${givenAt}`,
  scheduleId: 's1',
  fromPersonId: 'me',
  fromPersonName: 'Nadia',
  toPersonId: 'tom',
  toPersonName: 'Tom',
  note: '',
  brief: { alerts: 0, pages: 0, openAlerts: [], openIncidents: [] },
  givenAt: at(givenAt),
  acceptedAt: null,
  ...rest,
});

test('a shift that ends within a day or ended lately is to be handed over', () => {
  expect(toGive([shift(-8, 23)], [], 'me', now)).toHaveLength(1);
  expect(toGive([shift(-20, -11)], [], 'me', now)).toHaveLength(1);
  expect(toGive([shift(-8, 25)], [], 'me', now)).toEqual([]);
  expect(toGive([shift(-20, -12)], [], 'me', now)).toEqual([]);
});

test('of several shifts in a schedule it is the last that can be handed over, and never one that has not begun', () => {
  expect(toGive([shift(-11, -3), shift(-3, 5), shift(5, 8)], [], 'me', now)).toEqual([shift(-3, 5)]);
  expect(toGive([shift(-11, -3), shift(-3, 20)], [], 'me', now)).toEqual([shift(-11, -3)]);
  expect(toGive([shift(-3, 5), shift(-3, 2, 's2')], [], 'me', now).map(({ scheduleId }) => scheduleId)).toEqual(['s2', 's1']);
});

test('what was handed over is not asked for again, the shift after it is', () => {
  expect(toGive([shift(-8, 4)], [handOver(-1)], 'me', now)).toEqual([]);
  expect(toGive([shift(-8, 4)], [handOver(-9)], 'me', now)).toHaveLength(1);
  expect(toGive([shift(-8, 4)], [handOver(-1, { fromPersonId: 'tom' })], 'me', now)).toHaveLength(1);
});

test('the other side is asked to accept for three days', () => {
  const mine = { toPersonId: 'me', fromPersonId: 'tom' };

  expect(toAccept([handOver(-71, mine), handOver(-73, mine), handOver(-1)], 'me', now)).toEqual([handOver(-71, mine)]);
  expect(toAccept([handOver(-1, { ...mine, acceptedAt: at(0) })], 'me', now)).toEqual([]);
});

test('what was accepted is shown for a day', () => {
  const accepted = handOver(-40, { acceptedAt: at(-23) });
  const old = handOver(-41, { acceptedAt: at(-25) });

  expect(given([handOver(-2), accepted, old], 'me', now)).toEqual([handOver(-2), accepted]);
});

import { expect, test } from 'vitest';
import type { Layer, PlannedChange } from '../api';
import { changesBetween } from './changes';

const weekly: Layer = {
  id: 'l1',
  name: 'Weekly',
  priority: 0,
  zone: 'Europe/Berlin',
  rotation: { type: 'WEEKLY', length: 1, start: '2026-11-02T09:00:00', days: [], calendarTurns: false, weekStart: 'MONDAY' },
  slots: [{ personIds: ['anna'] }, { personIds: ['tom'] }, { personIds: ['ida'] }],
  windows: [],
  effectiveFrom: null,
  effectiveUntil: null,
};

function revision(...layers: Layer[]): PlannedChange {
  return { number: 1, createdAt: '', createdBy: 'Anna', effectiveFrom: '', zone: 'Europe/Berlin', layers };
}

const slots = (...people: string[]) => people.map((id) => ({ personIds: [id] }));
const changed = (layer: Partial<Layer>) => changesBetween(revision(weekly), revision({ ...weekly, ...layer }));
const turned = (rotation: Partial<Layer['rotation']>) => changed({ rotation: { ...weekly.rotation, ...rotation } });

test('the first revision creates the schedule', () => {
  expect(changesBetween(undefined, revision(weekly))).toEqual([{ kind: 'created', layers: ['Weekly'] }]);
});

test('two that say the same differ in nothing', () => {
  expect(changed({})).toEqual([]);
  expect(turned({ days: undefined, calendarTurns: undefined, weekStart: undefined })).toEqual([]);
  expect(turned({ shiftMinutes: undefined })).toEqual([]);
});

test('the zone of a schedule is not that of its layers', () => {
  expect(changesBetween(revision(weekly), { ...revision(weekly), zone: 'UTC' })).toEqual([
    { kind: 'zone', before: 'Europe/Berlin', after: 'UTC' },
  ]);
  expect(changed({ zone: 'UTC' })).toEqual([{ kind: 'layerZone', layer: 'Weekly', before: 'Europe/Berlin', after: 'UTC' }]);
});

test('people who come and go are named, without calling it another order', () => {
  expect(changed({ slots: slots('anna', 'tom', 'ida', 'leo') })).toEqual([
    { kind: 'peopleAdded', layer: 'Weekly', personIds: ['leo'] },
  ]);
  expect(changed({ slots: slots('leo', 'tom', 'ida') })).toEqual([
    { kind: 'peopleAdded', layer: 'Weekly', personIds: ['leo'] },
    { kind: 'peopleRemoved', layer: 'Weekly', personIds: ['anna'] },
  ]);
});

test('another order of the same people is one, and so is a turn of nobody', () => {
  expect(changed({ slots: slots('tom', 'anna', 'ida') }).map(({ kind }) => kind)).toEqual(['order']);
  expect(changed({ slots: [...weekly.slots, { personIds: [] }] }).map(({ kind }) => kind)).toEqual(['order']);
  expect(changed({ slots: slots('tom', 'anna', 'leo') }).map(({ kind }) => kind)).toEqual(['peopleAdded', 'peopleRemoved', 'order']);
});

test('layers come, go, and are renamed', () => {
  const nights = { ...weekly, id: 'l2', name: 'Nights', slots: slots('leo') };

  expect(changesBetween(revision(weekly), revision(weekly, nights))).toEqual([
    { kind: 'layerAdded', layer: 'Nights', personIds: ['leo'] },
  ]);
  expect(changesBetween(revision(weekly, nights), revision(weekly))).toEqual([
    { kind: 'layerRemoved', layer: 'Nights', personIds: ['leo'] },
  ]);
  expect(changed({ name: 'Weeks' })).toEqual([{ kind: 'layerRenamed', before: 'Weekly', after: 'Weeks' }]);
  expect(changesBetween(revision(weekly, nights), revision(nights, weekly))).toEqual([
    { kind: 'layerOrder', layers: ['Nights', 'Weekly'] },
  ]);
});

test('each side of a rotation is a difference of its own', () => {
  expect(turned({ length: 2 }).map(({ kind }) => kind)).toEqual(['rotation']);
  expect(turned({ start: '2026-11-02T10:00:00' }).map(({ kind }) => kind)).toEqual(['rotation']);
  expect(turned({ shiftMinutes: 480 })).toEqual([{ kind: 'shiftLength', layer: 'Weekly', before: null, after: 480 }]);
  expect(turned({ weekStart: 'SUNDAY' })).toEqual([{ kind: 'weeks', layer: 'Weekly' }]);
  expect(changed({ priority: 1 })).toEqual([{ kind: 'priority', layer: 'Weekly', before: 0, after: 1 }]);
});

test('windows are compared whatever the order of their days', () => {
  const office: Layer['windows'][number] = { days: ['MONDAY', 'TUESDAY'], from: '09:00', minutes: 480 };
  const same = { ...office, days: [...office.days].reverse() };

  expect(changed({ windows: [office] })).toEqual([{ kind: 'windows', layer: 'Weekly', before: [], after: [office] }]);
  expect(changesBetween(revision({ ...weekly, windows: [office] }), revision({ ...weekly, windows: [same] }))).toEqual([]);
});

test('from when until when a layer counts', () => {
  expect(changed({ effectiveUntil: '2026-12-01T00:00:00Z' })).toEqual([
    { kind: 'term', layer: 'Weekly', from: null, until: '2026-12-01T00:00:00Z' },
  ]);
});

import { expect, test } from 'vitest';
import { joined } from './plannedLayers';

const week = (layerId: string, person: string) => ({
  layerId,
  name: layerId,
  shifts: [{ personIds: [person], start: '2026-11-16T00:00:00Z', end: '2026-11-23T00:00:00Z' }],
});

test('a layer that changes says one thing before and another after', () => {
  const [layer] = joined([week('l1', 'ada')], [week('l1', 'boris')], '2026-11-20T12:00:00Z');

  expect(layer?.shifts).toEqual([
    { personIds: ['ada'], start: '2026-11-16T00:00:00Z', end: '2026-11-20T12:00:00Z' },
    { personIds: ['boris'], start: '2026-11-20T12:00:00Z', end: '2026-11-23T00:00:00Z' },
  ]);
});

test('a layer that comes begins with the change, one that goes ends with it', () => {
  const layers = joined([week('old', 'ada')], [week('new', 'boris')], '2026-11-20T12:00:00Z');

  expect(layers.map(({ layerId, shifts }) => [layerId, shifts[0]?.start, shifts[0]?.end])).toEqual([
    ['new', '2026-11-20T12:00:00Z', '2026-11-23T00:00:00Z'],
    ['old', '2026-11-16T00:00:00Z', '2026-11-20T12:00:00Z'],
  ]);
});

import { expect, test } from 'vitest';
import type { Schedule } from '../api';
import { layersOf, requestOf, valuesOf } from './values';

const schedule = {
  name: 'Shop',
  description: '',
  teamId: null,
  zone: 'Europe/Berlin',
  layers: [
    {
      id: 'l1',
      name: 'Nights',
      priority: 3,
      zone: 'America/Chicago',
      rotation: { type: 'DAILY', length: 2, start: '2020-03-06T02:30:00', shiftMinutes: 480, days: ['MONDAY'], calendarTurns: true, weekStart: 'SUNDAY' },
      slots: [{ personIds: ['a', 'b'] }, { personIds: [] }],
      windows: [{ days: ['MONDAY'], from: '20:00', minutes: 720 }],
      effectiveFrom: '2026-03-08T09:00:00Z',
      effectiveUntil: null,
    },
  ],
} as unknown as Schedule;

test('what was read and not changed is sent back as it was', () => {
  const { layers } = requestOf(valuesOf(schedule));

  expect(JSON.parse(JSON.stringify(layers))).toEqual([{ ...schedule.layers[0], effectiveUntil: undefined }]);
});

test('a layer’s own times are read in its own zone', () => {
  expect(valuesOf(schedule).layers[0]).toMatchObject({ effectiveFrom: '2026-03-08T04:00', start: '2020-03-06T02:30' });
});

test('a layer without a name yet can still be previewed', () => {
  const values = valuesOf(schedule);
  const unnamed = { ...values, layers: values.layers.map((layer) => ({ ...layer, name: ' ' })) };

  expect(layersOf(unnamed)[0]?.name).toBe('1');
});

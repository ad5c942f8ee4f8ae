import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { weekdays } from '../weekdays';
import { layersFor, startingPoints, type Starter } from './startingPoints';
import { canPreview, type LayerValues } from './values';

const berlin = (id: string): Starter => ({ id, zone: 'Europe/Berlin' });
const beginning = {
  people: [berlin('a'), berlin('b'), berlin('c'), berlin('d')],
  zone: 'Europe/Berlin',
  today: '2026-11-21',
  name: (layer: string) => layer,
};

/** Whether a window of a layer is open, by the wall clock of its zone. */
function open({ zone, windows }: LayerValues, at: number): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return windows.some(({ days, from, minutes }) =>
    [0, 1, 2].some((back) => {
      const start = now.toPlainDate().subtract({ days: back }).toZonedDateTime({ timeZone: zone, plainTime: from });
      const end = start.toPlainDateTime().add({ minutes: minutes ?? 0 }).toZonedDateTime(zone);
      const opens = days.includes(weekdays[start.dayOfWeek - 1] ?? 'MONDAY');
      return opens && start.epochMilliseconds <= at && at < end.epochMilliseconds;
    }),
  );
}

function hoursOfAYear(): number[] {
  const first = Date.parse('2026-01-01T00:30:00Z');
  return Array.from({ length: 365 * 24 }, (_, hour) => first + hour * 3_600_000);
}

test('every starting point can be previewed as it is', () => {
  for (const point of startingPoints) {
    expect(canPreview({ name: '', description: '', teamId: null, zone: 'UTC', layers: layersFor(point, beginning) })).toBe(true);
  }
});

test('turns begin on the Monday of this week', () => {
  const [weekly] = layersFor('weekly', beginning);

  expect(weekly).toMatchObject({ type: 'WEEKLY', start: '2026-11-16T09:00', zone: 'Europe/Berlin' });
  expect(weekly?.slots.map(({ personIds }) => personIds)).toEqual([['a'], ['b'], ['c'], ['d']]);
});

describe('following the sun', () => {
  test('no hour of a year is uncovered, whatever the clocks do', () => {
    const layers = layersFor('followTheSun', beginning);

    expect(hoursOfAYear().filter((at) => !layers.some((layer) => open(layer, at)))).toEqual([]);
  });

  test('people work where they live', () => {
    const people = [
      { id: 'tokyo', zone: 'Asia/Tokyo' },
      { id: 'denver', zone: 'America/Denver' },
      { id: 'kyiv', zone: 'Europe/Kyiv' },
    ];

    const layers = layersFor('followTheSun', { ...beginning, people });

    expect(layers.map(({ slots }) => slots.flatMap(({ personIds }) => personIds))).toEqual([['tokyo'], ['kyiv'], ['denver']]);
  });

  test('people of one zone are dealt in turn', () => {
    const layers = layersFor('followTheSun', beginning);

    expect(layers.map(({ slots }) => slots.flatMap(({ personIds }) => personIds))).toEqual([['a', 'd'], ['b'], ['c']]);
  });
});

test('days, nights and weekends together cover everything, each hour once', () => {
  const layers = layersFor('nightsAndWeekends', beginning);

  expect(hoursOfAYear().filter((at) => layers.filter((layer) => open(layer, at)).length !== 1)).toEqual([]);
});

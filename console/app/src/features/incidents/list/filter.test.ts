import { expect, test } from 'vitest';
import { compact, incidentFilter, isNarrowed, keptFilter, savedQuery } from './filter';
import { periodOf } from './period';

const service = '00000000-0000-0008-0000-000000000001';

test('an address may say anything and yields a filter', () => {
  expect(incidentFilter({ phase: 'lost', severity: ['SEV2', 'SEV9'], serviceId: 'x', days: -1, day: '2026-13-45' })).toEqual({
    phase: 'open',
    severity: ['SEV2'],
  });
  expect(incidentFilter({ phase: 'all', serviceId: service, mine: true, drill: false, days: 30 })).toEqual({
    phase: 'all',
    serviceId: service,
    mine: true,
    drill: false,
    days: 30,
  });
});

test('a day that no calendar has is no day', () => {
  expect(incidentFilter({ phase: 'all', day: '2026-02-30' })).toEqual({ phase: 'all' });
  expect(incidentFilter({ phase: 'all', day: '2028-02-29' })).toEqual({ phase: 'all', day: '2028-02-29' });
});

test('a day goes before a period', () => {
  expect(compact({ phase: 'all', days: 30, day: '2026-11-22' })).toEqual({ phase: 'all', day: '2026-11-22' });
});

test('only more than what is open narrows', () => {
  expect(isNarrowed({ phase: 'open' })).toBe(false);
  expect(isNarrowed({ phase: 'open', drill: false })).toBe(true);
});

test('a kept filter is the filter again, its period counted from the day of reading', () => {
  const filter = incidentFilter({ phase: 'resolved', severity: 'SEV1', teamId: service, days: 90 });
  expect(savedQuery(filter)).toEqual({ state: ['resolved'], severity: ['SEV1'], teamId: service, lastDays: 90 });
  expect(keptFilter(savedQuery(filter))).toEqual(filter);
});

test('days are those of the reader, also when clocks change', () => {
  const now = Date.parse('2026-11-22T23:30:00Z');
  expect(periodOf({ days: 7 }, now, 'Europe/Berlin')).toEqual({ from: '2026-11-15T23:00:00.000Z' });
  expect(periodOf({ day: '2026-10-25' }, now, 'Europe/Berlin')).toEqual({
    from: '2026-10-24T22:00:00.000Z',
    to: '2026-10-25T23:00:00.000Z',
  });
  expect(periodOf({}, now, 'UTC')).toEqual({});
});

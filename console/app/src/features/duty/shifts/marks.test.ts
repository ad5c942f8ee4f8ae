import { expect, test } from 'vitest';
import type { OwnShift, Swap, TimeOff } from '../api';
import { marksOf } from './marks';

const shift = { scheduleId: 's1', start: '2026-11-21T08:00:00Z', end: '2026-11-21T20:00:00Z' } as OwnShift;
const span = (from: string, until: string) => ({ startsAt: `2026-11-21T${from}:00Z`, endsAt: `2026-11-21T${until}:00Z` });
const swap = (from: string, until: string, scheduleId = 's1') => ({ ...span(from, until), scheduleId }) as Swap;

test('a shift is offered wholly, in part or not', () => {
  expect(marksOf(shift, [swap('08:00', '20:00')], []).offered).toBe('whole');
  expect(marksOf(shift, [swap('12:00', '14:00')], []).offered).toBe('part');
  expect(marksOf(shift, [swap('20:00', '22:00')], []).offered).toBeUndefined();
  expect(marksOf(shift, [swap('08:00', '20:00', 's2')], []).offered).toBeUndefined();
});

test('time off that only touches a shift is no matter', () => {
  expect(marksOf(shift, [], [span('06:00', '08:00') as TimeOff]).away).toBe(false);
  expect(marksOf(shift, [], [span('06:00', '08:01') as TimeOff]).away).toBe(true);
});

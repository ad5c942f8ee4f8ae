import { expect, test } from 'vitest';
import { stabilityEndsIn, type IncidentDetail } from './api';

const noon = Date.parse('2026-11-21T12:00:00Z');

function detail(stableAt: string | null, met: boolean): IncidentDetail {
  return { gate: { stableAt, checks: [{ check: 'STABLE', met }] } } as IncidentDetail;
}

test('the incident is asked for again when its stability clock runs out', () => {
  expect(stabilityEndsIn(detail('2026-11-21T12:00:20Z', false), noon)).toBe(20_000);
});

test('a clock ahead of the server asks each second until the server agrees', () => {
  expect(stabilityEndsIn(detail('2026-11-21T11:59:58Z', false), noon)).toBe(1000);
});

test.each([
  ['the clock stands still', detail(null, false)],
  ['the check is met', detail('2026-11-21T11:59:58Z', true)],
  ['nothing is loaded yet', undefined],
])('nothing is asked again when %s', (_, what) => {
  expect(stabilityEndsIn(what, noon)).toBe(false);
});

import { expect, test } from 'vitest';
import type { Hole } from './api';
import { days } from './days';

const hole = (from: string, until: string, lastResort = false): Hole => ({ from, until, lastResort, reasons: [] });
const checkedAt = '2026-11-01T02:00:00Z';

test('a day is as bad as its worst part', () => {
  const all = days(
    checkedAt,
    [hole('2026-11-02T10:00:00Z', '2026-11-03T00:00:00Z', true), hole('2026-11-02T23:00:00Z', '2026-11-02T23:10:00Z')],
    'UTC',
  );

  expect(all).toHaveLength(30);
  expect(all.slice(0, 3)).toEqual([
    { date: '2026-11-01', state: 'reached' },
    { date: '2026-11-02', state: 'nobody' },
    { date: '2026-11-03', state: 'reached' },
  ]);
});

test('days are those of the reader, also when one has 25 hours', () => {
  const midnight = hole('2026-11-02T05:30:00Z', '2026-11-02T05:59:00Z', true);

  // Clocks go back in New York on 1 November 2026.
  const all = days(checkedAt, [midnight], 'America/New_York');

  expect(all[0]?.date).toBe('2026-10-31');
  expect(all.filter(({ state }) => state === 'lastResort').map(({ date }) => date)).toEqual(['2026-11-02']);
});

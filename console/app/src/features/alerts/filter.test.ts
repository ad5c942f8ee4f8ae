import { expect, test } from 'vitest';
import { alertFilter, compact, isNarrowed } from './filter';

test('an address says what to show', () => {
  expect(alertFilter({ phase: 'all', q: 12, severity: ['INFO', 'CRITICAL'], mine: true, serviceId: 's1' })).toEqual({
    phase: 'all',
    q: '12',
    severity: ['CRITICAL', 'INFO'],
    mine: true,
    serviceId: 's1',
  });
});

test('nonsense in an address shows what is open', () => {
  const filter = alertFilter({ phase: 'x', q: { a: 1 }, severity: 'LOUD', mine: 'yes', serviceId: 7 });

  expect(filter).toEqual({ phase: 'open' });
  expect(isNarrowed(filter)).toBe(false);
});

test('what narrows nothing is not part of an address', () => {
  expect(compact({ phase: 'open', q: ' ', severity: [], mine: false })).toEqual({ phase: 'open' });
  expect(isNarrowed(compact({ phase: 'open', q: 'disk' }))).toBe(true);
  expect(isNarrowed({ phase: 'taken' })).toBe(true);
});

import { expect, test } from 'vitest';
import { describe as line } from './ledger';

test('a detail becomes one readable line without ids', () => {
  const detail = { level: 1, personName: 'Ida', personId: 'x', address: 'i***@example.org', errors: ['a', 'b'], note: null };

  expect(line(detail)).toBe('level: 1 · person name: Ida · address: i***@example.org · errors: a, b');
});

test('no detail is an empty line', () => {
  expect(line(undefined)).toBe('');
});

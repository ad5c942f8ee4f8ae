import { expect, test } from 'vitest';
import { describe as line } from './ledger';

test('a detail becomes one readable line without ids', () => {
  const detail = { level: 1, personName: 'Ida', personId: 'x', address: 'i***@example.org', errors: ['a', 'b'], note: null };

  expect(line(detail)).toBe('level: 1 · person name: Ida · address: i***@example.org · errors: a, b');
});

test('a value is said in the words that there are for it, and an id not at all', () => {
  const detail = { via: 'api', delivery: '01a2016e-dbaa-78ab-80d8-1e60fbd93ea7', receipt: { answer: '250 OK\r\n' } };
  const words = { name: (key: string) => key.toUpperCase(), value: (key: string, value: string) => (key === 'via' ? 'console' : value) };

  expect(line(detail, words)).toBe('VIA: console · RECEIPT: ANSWER: 250 OK');
});

test('no detail is an empty line', () => {
  expect(line(undefined)).toBe('');
});

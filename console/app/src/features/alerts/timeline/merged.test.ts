import { expect, test } from 'vitest';
import { ledgerEntry, logEntry, pageView } from '../../../test/samples';
import { groups, merged, shown } from './merged';

const at = (minute: number) => `2026-01-01T00:0${minute}:00Z`;
const nadia = { page: pageView(), steps: [], ledger: [ledgerEntry({ id: 1, at: at(1) }), ledgerEntry({ id: 2, at: at(4) })] };
const log = [
  logEntry({ id: 1, at: at(0) }),
  logEntry({ id: 2, at: at(1), kind: 'ESCALATED', detail: { people: ['Nadia Orlova'] } }),
  logEntry({ id: 3, at: at(3), kind: 'NOTE', by: { kind: 'PERSON', id: 'p2', name: 'Ida' } }),
];

test('the log and the proof of its pages are one story', () => {
  expect(merged(log, true, [nadia]).map(({ key }) => key)).toEqual(['log 1', 'log 2', 'proof 1', 'log 3', 'proof 2']);
});

test('proof does not run ahead of a log that was loaded in part', () => {
  expect(merged(log, false, [nadia]).map(({ key }) => key)).not.toContain('proof 2');
});

test('one person’s story is their pages, what they did and what paged them', () => {
  const lines = merged(log, true, [nadia, { page: pageView({ personId: 'p2', personName: 'Ida' }), steps: [], ledger: [ledgerEntry({ id: 3 })] }]);

  expect(shown(lines, { groups, person: { id: 'p1', name: 'Nadia Orlova' } }).map(({ key }) => key)).toEqual(['log 2', 'proof 1', 'proof 2']);
  expect(shown(lines, { groups: ['people'], person: { id: 'p2', name: 'Ida' } }).map(({ key }) => key)).toEqual(['log 3']);
});

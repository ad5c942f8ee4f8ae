import { expect, test } from 'vitest';
import { csvAddress } from './api';
import { filterOf, kept } from './filters';

test('an address becomes a filter and what makes no sense is left out', () => {
  expect(filterOf({ status: 'AT_RISK', priority: 'P9', olderThanDays: '30', text: 7, cameBack: 'true', item: 'x' })).toEqual({
    status: 'AT_RISK',
    olderThanDays: 30,
    text: '7',
    cameBack: true,
  });
  expect(filterOf({ olderThanDays: '-1', owner: '' })).toEqual({});
});

test('a kept filter reads back as it was', () => {
  const filter = { status: 'OVERDUE', olderThanDays: 7, cameBack: true } as const;

  expect(filterOf(kept(filter))).toEqual(filter);
});

test('the table is asked for with the filter of the list', () => {
  expect(csvAddress({ status: 'OPEN', text: 'a & b', owner: undefined })).toBe(
    '/api/postmortem/v1/action-items/csv?status=OPEN&text=a+%26+b',
  );
});

import { expect, test } from 'vitest';
import type { Condition, SeverityRow } from '../../model';
import { examplesOf } from './examples';

function row(id: string, ...when: Condition[]): SeverityRow {
  return { id, severity: 'SEV2', when, reason: { en: id } };
}

test('the facts of an example just meet the conditions of its row', () => {
  const table = {
    rows: [
      row('a', { fact: 'PERCENT_USERS_AFFECTED', operator: 'AT_LEAST', value: 25 }),
      row('b', { fact: 'USERS_AFFECTED', operator: 'MORE_THAN', value: 100 }, { fact: 'DATA_LOSS', operator: 'IS_FALSE', value: null }),
      row('c', { fact: 'REVENUE_PER_HOUR', operator: 'LESS_THAN', value: 10 }),
      row('d', { fact: 'SERVICE_DOWN', operator: 'IS_TRUE', value: null }, { fact: 'COSMETIC', operator: 'IS_NOT_TRUE', value: null }),
      row('e'),
    ],
  };

  expect(examplesOf(table, ({ id }) => id).map(({ name, facts }) => [name, facts])).toEqual([
    ['a', { percentUsersAffected: 25 }],
    ['b', { usersAffected: 101, dataLoss: false }],
    ['c', { revenuePerHour: 9 }],
    ['d', { serviceDown: true }],
    ['e', {}],
  ]);
});

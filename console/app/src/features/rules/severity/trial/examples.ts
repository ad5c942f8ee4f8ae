import type { SeverityFacts } from '../../../incidents/api';
import { factKey, type Condition, type SeverityRow, type SeverityTable } from '../../model';
import type { Example } from './api';

/**
 * An example for each row of a table: facts that just meet its conditions, and its severity. Tried
 * with another table they show what would be judged differently from now.
 */
export function examplesOf(table: SeverityTable, name: (row: SeverityRow) => string): Example[] {
  return table.rows.map((row) => ({ name: name(row), facts: meeting(row.when), expected: row.severity }));
}

function meeting(conditions: Condition[]): SeverityFacts {
  return Object.fromEntries(
    conditions
      .map((condition) => [factKey(condition.fact), least(condition)] as const)
      .filter(([, value]) => value !== undefined),
  ) as SeverityFacts;
}

function least({ operator, value }: Condition): number | boolean | undefined {
  const number = value ?? 0;
  switch (operator) {
    case 'IS_TRUE':
      return true;
    case 'IS_FALSE':
      return false;
    case 'IS_NOT_TRUE':
      return undefined;
    case 'AT_LEAST':
      return number;
    case 'MORE_THAN':
      return number + 1;
    case 'LESS_THAN':
      return Math.max(0, number - 1);
  }
}

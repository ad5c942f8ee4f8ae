import { isNumber, type Condition, type Fact, type SeverityRow, type SeverityTable } from '../model';

export interface TableValues {
  name: string;
  rows: SeverityRow[];
}

export const freshCondition = (fact: Fact = 'PERCENT_USERS_AFFECTED'): Condition => ({
  fact,
  operator: isNumber(fact) ? 'AT_LEAST' : 'IS_TRUE',
  value: null,
});

/** A row with an id that no other has. */
export function freshRow(rows: SeverityRow[]): SeverityRow {
  const taken = new Set(rows.map(({ id }) => id));
  const free = Array.from({ length: rows.length + 1 }, (_, index) => `ROW-${index + 1}`).find((id) => !taken.has(id));
  return { id: free ?? 'ROW', severity: 'SEV2', when: [freshCondition()], reason: { en: '', ru: '' } };
}

/** The table as the service takes it: numbers only where something is compared, reasons only where there are words. */
export function asTable({ rows }: TableValues): SeverityTable {
  return {
    rows: rows.map(({ id, severity, when, reason }) => ({
      id: id.trim(),
      severity,
      when: when.map(({ fact, operator, value }) => ({ fact, operator, value: isNumber(fact) ? value : null })),
      reason: Object.fromEntries(Object.entries(reason).filter(([, words]) => words.trim() !== '')),
    })),
  };
}

/** Errors by form path: what the service would refuse without being able to say where. */
export function rowErrors({ rows }: TableValues, required: string, taken: string): Record<string, string> {
  const errors: Record<string, string> = {};
  rows.forEach((row, index) => {
    const path = `rows.${index}`;
    if (row.id.trim() === '') errors[`${path}.id`] = required;
    else if (rows.findIndex(({ id }) => id.trim() === row.id.trim()) < index) errors[`${path}.id`] = taken;
    if (!row.reason.en?.trim()) errors[`${path}.reason.en`] = required;
    row.when.forEach(({ fact, value }, place) => {
      if (isNumber(fact) && value === null) errors[`${path}.when.${place}.value`] = required;
    });
  });
  return errors;
}

import type { GateQueries, GateQuery } from '../model';

/** A query as it is edited; the number may be missing while it is typed. */
export interface QueryValues extends Omit<GateQuery, 'threshold'> {
  threshold: number | '';
}

export interface QueryRulesValues {
  name: string;
  queries: QueryValues[];
}

export const freshQuery = (): QueryValues => ({
  check: 'METRICS_AT_BASELINE',
  name: '',
  query: '',
  comparison: 'AT_MOST',
  threshold: '',
  serviceIds: [],
});

/** Whether a query is about each affected service by itself. */
export const isPerService = (query: string) => query.includes('{service}');

/** The query as the service takes it; undefined while something is missing. */
export function complete({ name, query, threshold, ...rest }: QueryValues): GateQuery | undefined {
  if (!name.trim() || !query.trim() || threshold === '') return undefined;
  return { ...rest, name: name.trim(), query: query.trim(), threshold };
}

export function asQueries({ queries }: QueryRulesValues): GateQueries {
  return { queries: queries.flatMap((query) => complete(query) ?? []) };
}

/** Errors by form path: what the service would refuse without being able to say where. */
export function queryErrors({ queries }: QueryRulesValues, says: { required: string; taken: string }): Record<string, string> {
  const errors: Record<string, string> = {};
  queries.forEach(({ name, query, threshold }, index) => {
    if (!name.trim()) errors[`queries.${index}.name`] = says.required;
    else if (queries.findIndex((other) => other.name.trim() === name.trim()) < index) errors[`queries.${index}.name`] = says.taken;
    if (!query.trim()) errors[`queries.${index}.query`] = says.required;
    if (threshold === '') errors[`queries.${index}.threshold`] = says.required;
  });
  return errors;
}

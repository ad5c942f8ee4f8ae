import type { ImportAction, PageImport } from './api';

type Count = PageImport['counts'][number];

export const actions = ['CREATE', 'CHANGE', 'SKIP', 'FAIL'] as const satisfies readonly ImportAction[];

const kinds = ['GROUP', 'COMPONENT', 'INCIDENT', 'MAINTENANCE', 'METRIC', 'SUBSCRIBER'] as const;

/** How many of each kind have which fate, in the order in which they are made; kinds without any are left out. */
export function summed(counts: Count[]) {
  return kinds
    .map((kind) => ({
      kind,
      counts: Object.fromEntries(counts.filter((each) => each.kind === kind).map(({ action, count }) => [action, count])) as Partial<
        Record<ImportAction, number>
      >,
    }))
    .filter(({ counts: some }) => Object.keys(some).length > 0);
}

/** From 0 to 100. */
export function progressOf(counts: Count[]): number {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const done = counts.reduce((sum, each) => sum + each.done, 0);
  return all === 0 ? 0 : Math.round((100 * done) / all);
}

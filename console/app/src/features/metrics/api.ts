import { queryOptions } from '@tanstack/react-query';
import { ok, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';
import { asked, askedBefore, type Part, type Question } from './question';

export type Metric = Postmortem['MetricView'];
export type Definition = Postmortem['MetricDefinition'];
export type Figures = Postmortem['MetricFiguresView'];
export type Figure = Postmortem['FigureView'];
export type Behind = Postmortem['BehindView'];
export type GroupBy = 'SEVERITY' | 'SERVICE' | 'TEAM';

export const metricsKey = ['postmortem', 'metrics'];

export const metricsQuery = queryOptions({
  queryKey: [...metricsKey, 'definitions'],
  queryFn: () => ok(postmortem.GET('/api/postmortem/v1/metrics/definitions')),
});

/** A metric over the period that the page is about. */
export function figuresQuery(key: string, question: Question, zone: string, by?: GroupBy) {
  const query = { ...asked(question, zone), by };
  return queryOptions({
    queryKey: [...metricsKey, 'figures', key, query],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/metrics/figures/{key}', { params: { path: { key }, query } })),
  });
}

/** The same metric over the equally long period before. */
export function earlierQuery(key: string, question: Question, zone: string) {
  const query = askedBefore(question, zone);
  return queryOptions({
    queryKey: [...metricsKey, 'figures', key, query],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/metrics/figures/{key}', { params: { path: { key }, query } })),
  });
}

interface Wanted {
  /** Only what came back or was in time, or only the rest. */
  hits?: boolean;
  part?: Part;
}

/** What a figure, or a part of it, is made of, the latest first. */
export function behindQuery(key: string, question: Question, zone: string, { hits, part }: Wanted) {
  const query = { ...asked(question, zone), ...narrowed(part), hits };
  return listQuery<Behind>([...metricsKey, 'behind', key, query], (cursor) =>
    ok(
      postmortem.GET('/api/postmortem/v1/metrics/figures/{key}/behind', {
        params: { path: { key }, query: { ...query, cursor } },
      }),
    ),
  );
}

function narrowed(part: Part | undefined): Omit<Part, 'label'> {
  return Object.fromEntries(Object.entries(part ?? {}).filter(([name, value]) => name !== 'label' && value !== undefined));
}

export function define(key: string, body: Definition) {
  return ok(postmortem.PUT('/api/postmortem/v1/metrics/definitions/{key}', { params: { path: { key } }, body }));
}

export function retire(key: string) {
  return ok(postmortem.DELETE('/api/postmortem/v1/metrics/definitions/{key}', { params: { path: { key } } }));
}

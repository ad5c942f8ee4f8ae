import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { ifMatch, versioned } from '../../../api/etag';
import { pagesKey } from '../api';

export type Metric = Comms['MetricResponse'];

export const metricsKey = (pageId: string) => [...pagesKey, pageId, 'metrics'];

export const metricsQuery = (pageId: string) =>
  queryOptions({
    queryKey: metricsKey(pageId),
    queryFn: async () => (await ok(comms.GET('/api/comms/v1/pages/{pageId}/metrics', { params: { path: { pageId } } }))).items,
  });

export interface MetricValues {
  name: string;
  description: string;
  suffix: string;
  decimals: number;
  displayed: boolean;
  /** Empty for the lowest value shown. */
  axisLow: number | '';
  /** Empty for the highest value shown. */
  axisHigh: number | '';
}

const requestOf = (values: MetricValues) => ({
  ...values,
  axisLow: values.axisLow === '' ? undefined : values.axisLow,
  axisHigh: values.axisHigh === '' ? undefined : values.axisHigh,
});

export const addMetric = (pageId: string, values: MetricValues) =>
  ok(comms.POST('/api/comms/v1/pages/{pageId}/metrics', { params: { path: { pageId } }, body: requestOf(values) }));

export async function changeMetric(id: string, values: MetricValues) {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/metrics/{id}', { params }));
  return ok(comms.PUT('/api/comms/v1/metrics/{id}', { params: { ...params, header: ifMatch(etag) }, body: requestOf(values) }));
}

export const removeMetric = (id: string) => ok(comms.DELETE('/api/comms/v1/metrics/{id}', { params: { path: { id } } }));

export const clearMetric = (id: string) => ok(comms.DELETE('/api/comms/v1/metrics/{id}/points', { params: { path: { id } } }));

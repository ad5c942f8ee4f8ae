import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { postmortemsKey } from '../actions/api';

export type Analysis = Postmortem['AnalysisView'];
export type Summary = Postmortem['AnalysisSummary'];
export type Kind = Summary['kind'];
export type AnalysisDocument = Analysis['document'];
export type Findings = Analysis['findings'];
export type PhaseMeasure = Findings['phases'][number];
export type Category = Postmortem['CauseCategory'];
export type Factor = Postmortem['FactorView'];
export type FactorValues = Postmortem['FactorChange'];

export const kinds: Kind[] = ['FIVE_WHYS', 'FISHBONE', 'FAULT_TREE', 'TIMELINE'];

export const analysesKey = (id: string) => [...postmortemsKey, 'one', id, 'analyses'];
export const analysisKey = (id: string, analysisId: string) => [...analysesKey(id), analysisId];
export const factorsKey = (id: string) => [...postmortemsKey, 'one', id, 'factors'];

const one = '/api/postmortem/v1/postmortems/{id}/analyses/{analysisId}' as const;

export const analysesQuery = (id: string) =>
  queryOptions({
    queryKey: analysesKey(id),
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/postmortems/{id}/analyses', { params: { path: { id } } })),
  });

export const readAnalysis = (id: string, analysisId: string): Promise<Analysis> =>
  okAs(postmortem.GET(one, { params: { path: { id, analysisId } } }));

export const analysisQuery = (id: string, analysisId: string) =>
  queryOptions({ queryKey: analysisKey(id, analysisId), queryFn: () => readAnalysis(id, analysisId) });

export const beginAnalysis = (id: string, kind: Kind): Promise<Analysis> =>
  okAs(postmortem.POST('/api/postmortem/v1/postmortems/{id}/analyses', { params: { path: { id } }, body: { kind } }));

export const writeAnalysis = (
  { postmortemId: id, id: analysisId }: Analysis,
  body: { version: number; title: string; document: AnalysisDocument },
): Promise<Analysis> => okAs(postmortem.PUT(one, { params: { path: { id, analysisId } }, body: body as never }));

export const removeAnalysis = ({ postmortemId: id, id: analysisId }: Analysis) =>
  ok(postmortem.DELETE(one, { params: { path: { id, analysisId } } }));

/** Where the picture of an analysis is; another one for each version. */
export const pictureOf = (postmortemId: string, { id, version }: Pick<Summary, 'id' | 'version'>, language: string) =>
  `/api/postmortem/v1/postmortems/${postmortemId}/analyses/${id}.svg?lang=${language}&version=${version}`;

export const categoriesQuery = (catalogue: 'FACTOR' | 'FISHBONE') =>
  queryOptions({
    queryKey: ['postmortem', 'cause-categories', catalogue],
    queryFn: () =>
      ok(postmortem.GET('/api/postmortem/v1/cause-categories/{catalogue}', { params: { path: { catalogue } } })),
  });

export const factorsQuery = (id: string) =>
  queryOptions({
    queryKey: factorsKey(id),
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/postmortems/{id}/factors', { params: { path: { id } } })),
  });

export const addFactor = (id: string, body: FactorValues): Promise<Factor> =>
  okAs(postmortem.POST('/api/postmortem/v1/postmortems/{id}/factors', { params: { path: { id } }, body }));

const factorPath = '/api/postmortem/v1/postmortems/{id}/factors/{factorId}' as const;
const itemPath = `${factorPath}/action-items/{itemId}` as const;

export const changeFactor = (factor: Factor, body: FactorValues, seen: string | undefined): Promise<Factor> =>
  okAs(
    postmortem.PUT(factorPath, {
      params: { path: { id: factor.postmortemId, factorId: factor.id }, header: { 'If-Match': seen } },
      body,
    }),
  );

export const removeFactor = (factor: Factor) =>
  ok(
    postmortem.DELETE(factorPath, {
      params: {
        path: { id: factor.postmortemId, factorId: factor.id },
        header: { 'If-Match': `"${factor.version}"` },
      },
    }),
  );

export const linkItem = (factor: Pick<Factor, 'postmortemId' | 'id'>, itemId: string): Promise<Factor> =>
  okAs(postmortem.PUT(itemPath, { params: { path: { id: factor.postmortemId, factorId: factor.id, itemId } } }));

export const unlinkItem = (factor: Factor, itemId: string): Promise<Factor> =>
  okAs(postmortem.DELETE(itemPath, { params: { path: { id: factor.postmortemId, factorId: factor.id, itemId } } }));

/** What a category is for, in the reader's language; none where nobody gave any. */
export function examplesOf(categories: Category[], key: string | null | undefined, language: string): string[] {
  const examples = categories.find((category) => category.key === key)?.examples;
  return examples?.[language] ?? examples?.en ?? [];
}

/** What a category is called in the reader's language. */
export function nameOf(categories: Category[], key: string | null | undefined, language: string): string {
  const names = categories.find((category) => category.key === key)?.names;
  return names?.[language] ?? names?.en ?? key ?? '';
}

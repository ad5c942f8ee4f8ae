import { queryOptions } from '@tanstack/react-query';
import { okAs, postmortem, type Postmortem } from '../../../api/clients';
import { toProblem } from '../../../api/problem';
import { documentKey } from '../api';

export type PublicVersion = Postmortem['PublicVersionView'];

const path = '/api/postmortem/v1/postmortems/{id}/public-version';

export const publicKey = (id: string) => [...documentKey(id), 'public'];

/** Null while nobody wrote one. */
export function publicQuery(id: string) {
  return queryOptions({
    queryKey: publicKey(id),
    queryFn: async (): Promise<PublicVersion | null> => {
      try {
        return await okAs<PublicVersion>(postmortem.GET(path, { params: { path: { id } } }));
      } catch (error) {
        if (toProblem(error).code === 'public-version.not-found') return null;
        throw error;
      }
    },
  });
}

const tagged = (version: number | undefined) =>
  version === undefined ? undefined : { 'If-Match': `"${version}"` };

export const writePublic = (id: string, texts: Record<string, string>, seen: number | undefined): Promise<PublicVersion> =>
  okAs(postmortem.PUT(path, { params: { path: { id }, header: tagged(seen) }, body: { texts } }));

export const approvePublic = (id: string, seen: number): Promise<PublicVersion> =>
  okAs(postmortem.POST(`${path}/approve`, { params: { path: { id }, header: tagged(seen) } }));

export const publishPublic = (id: string): Promise<PublicVersion> =>
  okAs(postmortem.POST(`${path}/publish`, { params: { path: { id } } }));

export const withdrawPublic = (id: string): Promise<PublicVersion> =>
  okAs(postmortem.POST(`${path}/withdraw`, { params: { path: { id } } }));

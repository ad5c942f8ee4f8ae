import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { toProblem } from '../../../api/problem';

export type PublicPostmortem = Comms['PublicPostmortemResponse'];

export const postmortemKey = (postId: string) => ['comms', 'posts', 'one', postId, 'postmortem'];

/** Null while nobody wrote one. */
export function postmortemQuery(postId: string) {
  return queryOptions({
    queryKey: postmortemKey(postId),
    queryFn: async (): Promise<PublicPostmortem | null> => {
      try {
        return await ok(comms.GET('/api/comms/v1/posts/{id}/postmortem', { params: { path: { id: postId } } }));
      } catch (error) {
        if (toProblem(error).status === 404) return null;
        throw error;
      }
    },
  });
}

export const writePostmortem = (id: string, body: Record<string, string>): Promise<PublicPostmortem> =>
  ok(comms.PUT('/api/comms/v1/posts/{id}/postmortem', { params: { path: { id } }, body: { body } }));

export const publishPostmortem = (id: string, deliver: boolean): Promise<PublicPostmortem> =>
  ok(comms.POST('/api/comms/v1/posts/{id}/postmortem/publish', { params: { path: { id } }, body: { deliver } }));

export const revertPostmortem = (id: string): Promise<PublicPostmortem> =>
  ok(comms.POST('/api/comms/v1/posts/{id}/postmortem/revert', { params: { path: { id } } }));

import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../../api/clients';
import { everything } from '../../../api/pages';
import { documentKey } from '../api';

export type Comment = Postmortem['CommentView'];
export type NewComment = Postmortem['CommentRequest'];

const path = '/api/postmortem/v1/postmortems/{id}/comments';

export const commentsKey = (id: string) => [...documentKey(id), 'comments'];

export function commentsQuery(id: string) {
  return queryOptions({
    queryKey: commentsKey(id),
    queryFn: () =>
      everything((cursor) => ok(postmortem.GET(path, { params: { path: { id }, query: { limit: 200, cursor } } }))),
    refetchInterval: 30_000,
  });
}

export const addComment = (id: string, body: NewComment): Promise<Comment> =>
  okAs(postmortem.POST(path, { params: { path: { id } }, body }));

const deeds = {
  accept: '/api/postmortem/v1/postmortems/{id}/comments/{commentId}/accept',
  resolve: '/api/postmortem/v1/postmortems/{id}/comments/{commentId}/resolve',
  reopen: '/api/postmortem/v1/postmortems/{id}/comments/{commentId}/reopen',
} as const;

export type Deed = keyof typeof deeds;

export const settleComment = (id: string, commentId: string, deed: Deed): Promise<Comment> =>
  okAs(postmortem.POST(deeds[deed] as typeof deeds.accept, { params: { path: { id, commentId } } }));

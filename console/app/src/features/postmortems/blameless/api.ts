import { queryOptions } from '@tanstack/react-query';
import { ok, postmortem, type Postmortem } from '../../../api/clients';

export type Finding = Postmortem['BlameFinding'];

export function findingsQuery(postmortemId: string, text: string, language: string) {
  return queryOptions({
    queryKey: ['blameless', postmortemId, language, text],
    queryFn: () =>
      ok<{ findings: Finding[] }>(
        postmortem.POST('/api/postmortem/v1/postmortems/{id}/blameless-check', {
          params: { path: { id: postmortemId } },
          body: { text, language },
        }),
      ),
    enabled: text.trim() !== '',
    retry: false,
    gcTime: 60_000,
  });
}

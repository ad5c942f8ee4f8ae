import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { comms, ok, type Comms } from '../../api/clients';

export type Finding = Comms['Finding'];

export interface Checked {
  pageId: string;
  /** Null for a post that is not written yet. */
  postId: string | null;
  title: Record<string, string>;
  body: Record<string, string>;
  status: string;
  components: Record<string, string>;
  nextUpdateAt?: string;
  expectedAt?: string;
}

/** What is odd about words before they are published. */
export function useFindings(checked: Checked): Finding[] {
  const { postId, title, body } = checked;
  const written = Object.keys(body).length > 0 && (postId !== null || Object.keys(title).length > 0);
  return useOddWords('posts', written ? checked : undefined, ({ postId: id, title: named, pageId, ...said }) =>
    id
      ? ok(comms.POST('/api/comms/v1/posts/{id}/checks', { params: { path: { id } }, body: said as never }))
      : ok(comms.POST('/api/comms/v1/posts/checks', { body: { pageId, title: named, ...said } as never })),
  );
}

/** What is odd about words, a moment after the typing pauses; nothing while they are not written. */
export function useOddWords<T>(kind: string, written: T | undefined, ask: (said: T) => Promise<Finding[]>): Finding[] {
  // As text, for it is made anew with each drawing and is news only when it says something else.
  const [text] = useDebouncedValue(JSON.stringify(written ?? null), 400);
  const settled = JSON.parse(text) as T | null;
  const findings = useQuery({
    queryKey: ['comms', 'word-checks', kind, text],
    queryFn: () => ask(settled as T),
    enabled: settled !== null,
    gcTime: 30_000,
  });
  return settled === null ? [] : (findings.data ?? []);
}

/** Whether somebody says that they have seen what was found, and what they let stand by that. */
export function useSeen(findings: Finding[]) {
  const [seen, onSeen] = useState(false);
  const acknowledged = seen ? [...new Set(findings.map(({ code }) => code))] : [];
  return { seen, onSeen, acknowledged };
}

/** What is odd about a draft as it stands. */
export const checkDraft = (id: string) => ok(comms.GET('/api/comms/v1/posts/{id}/checks', { params: { path: { id } } }));

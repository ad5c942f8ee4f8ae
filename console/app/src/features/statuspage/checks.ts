import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
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

/** What is odd about words before they are published, a moment after the typing pauses. */
export function useFindings(checked: Checked): Finding[] {
  // As text, for it is made anew with each drawing and is news only when it says something else.
  const [text] = useDebouncedValue(JSON.stringify(checked), 400);
  const settled = JSON.parse(text) as Checked;
  const written = Object.keys(settled.body).length > 0 && (settled.postId !== null || Object.keys(settled.title).length > 0);
  const { postId, title, pageId, ...said } = settled;
  const findings = useQuery({
    queryKey: ['comms', 'post-checks', text],
    queryFn: () =>
      postId
        ? ok(comms.POST('/api/comms/v1/posts/{id}/checks', { params: { path: { id: postId } }, body: said as never }))
        : ok(comms.POST('/api/comms/v1/posts/checks', { body: { pageId, title, ...said } as never })),
    enabled: written,
    gcTime: 30_000,
  });
  return written ? (findings.data ?? []) : [];
}

/** What is odd about a draft as it stands. */
export const checkDraft = (id: string) => ok(comms.GET('/api/comms/v1/posts/{id}/checks', { params: { path: { id } } }));

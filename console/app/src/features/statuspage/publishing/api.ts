import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { everything } from '../../../api/pages';

export type Publication = Comms['PublicationResponse'];
export type Rehearsal = Comms['RehearsalResponse'];
export type PostUpdate = Comms['PostUpdateResponse'];

export const publicationsKey = ['comms', 'publications'];

/** What waits to become public on a page, looked at often while people decide. */
export function waitingQuery(pageId: string) {
  return queryOptions({
    queryKey: [...publicationsKey, 'waiting', pageId],
    queryFn: () =>
      everything((cursor) =>
        ok(comms.GET('/api/comms/v1/publications', { params: { query: { pageId, pending: true, cursor } } })),
      ),
    refetchInterval: 5_000,
  });
}

const versionOf = (publication: Publication) => ({ 'If-Match': `"${publication.version}"` });

export interface Approval {
  body?: Record<string, string>;
  acknowledged: string[];
}

/** Says yes to what was seen, in other words where they were changed. */
export const approve = (publication: Publication, { body, acknowledged }: Approval) =>
  ok(
    comms.POST('/api/comms/v1/publications/{id}/approve', {
      params: { path: { id: publication.id }, header: versionOf(publication) },
      body: { body, acknowledged, undoable: true } as never,
    }),
  );

export const stop = (publication: Publication, reason?: string) =>
  ok(
    comms.POST('/api/comms/v1/publications/{id}/stop', {
      params: { path: { id: publication.id }, header: versionOf(publication) },
      body: { reason },
    }),
  );

export interface Thought {
  postId?: string;
  pageId: string;
  title: Record<string, string>;
  body: Record<string, string>;
  status: string;
  components: Record<string, string>;
  nextUpdateAt?: string;
  expectedAt?: string;
  deliver: boolean;
}

const request = ({ postId, pageId, title, ...update }: Thought) =>
  (postId ? { postId, update } : { pageId, title, update }) as never;

/** Mails what subscribers would get to whoever is signed in. */
export const sendTest = (thought: Thought) => ok(comms.POST('/api/comms/v1/rehearsals/message', { body: request(thought) }));

interface Rehearsed {
  /** Left out without words, and while it is not known. */
  rehearsal?: Rehearsal;
  /** Why it is not known. */
  error?: Error;
}

/** What would happen if this were published, a moment after the typing pauses. */
export function useRehearsal(thought: Thought): Rehearsed {
  // As text, for it is made anew with each drawing and is news only when it says something else.
  const [text] = useDebouncedValue(JSON.stringify(thought), 400);
  const settled = JSON.parse(text) as Thought;
  const placed = settled.postId !== undefined || Object.keys(settled.title).length > 0;
  const written = placed && Object.keys(settled.body).length > 0;
  const rehearsal = useQuery({
    queryKey: ['comms', 'rehearsals', text],
    queryFn: () => ok(comms.POST('/api/comms/v1/rehearsals/post', { body: request(settled) })),
    enabled: written,
    gcTime: 30_000,
  });
  return written ? { rehearsal: rehearsal.data, error: rehearsal.error ?? undefined } : {};
}

/** What becoming public would change, for those who may ask; what waits may be decided on by somebody else meanwhile. */
export function publicationRehearsalQuery({ id, version, postId, pageId, ...said }: Publication) {
  const { body, status, components, nextUpdateAt, expectedAt, deliver } = said;
  const thought = { postId, pageId, title: {}, body, status, components, deliver };
  return queryOptions({
    queryKey: ['comms', 'rehearsals', 'publication', id, version],
    queryFn: () =>
      ok(
        comms.POST('/api/comms/v1/rehearsals/post', {
          body: request({ ...thought, nextUpdateAt: nextUpdateAt ?? undefined, expectedAt: expectedAt ?? undefined }),
        }),
      ),
    retry: false,
    gcTime: 30_000,
  });
}

/** What the pages would say once an incident stands there. */
export function incidentRehearsalQuery(incidentId: string, change: { state?: string; body?: Record<string, string> }) {
  return queryOptions({
    queryKey: ['comms', 'rehearsals', incidentId, JSON.stringify(change)],
    queryFn: () => ok(comms.POST('/api/comms/v1/rehearsals/incident', { body: { incidentId, ...change } as never })),
    gcTime: 30_000,
  });
}

export const correct = (postId: string, updateId: string, body: Record<string, string>, deliver: boolean, acknowledged?: string[]) =>
  ok(
    comms.POST('/api/comms/v1/posts/{id}/updates/{updateId}/correction', {
      params: { path: { id: postId, updateId } },
      body: { body, deliver, acknowledged } as never,
    }),
  );

import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { incident, keyed, ok, type Incident } from '../../api/clients';
import { useSend } from '../../shared/forms/useSend';
import { incidentKey } from '../incidents/api';
import type { NewPicture } from './pictures/api';

export type Entry = Incident['EntryView'];
export const kinds = ['OBSERVATION', 'ACTION', 'DECISION', 'HYPOTHESIS', 'METRIC', 'COMMUNICATION'] as const;
export type WritableKind = (typeof kinds)[number];

export interface Timeline {
  /** The newest first, each number once. */
  entries: Entry[];
  /** Where older entries go on; undefined when all are here. */
  older: string | undefined;
}

const pageSize = 100;

/** The newer entries on top of the known ones, each number once and put right, the newest first. */
export function merge(known: Entry[], more: Entry[]): Entry[] {
  const byNumber = new Map<number, Entry>();
  for (const entry of [...known, ...more]) byNumber.set(entry.number, entry);
  const entries = [...byNumber.values()].sort((a, b) => b.number - a.number);
  const corrections = new Map<number, Entry>();
  for (const entry of entries) {
    if (!entry.corrects) continue;
    const later = corrections.get(entry.corrects);
    corrections.set(entry.corrects, later ? { ...later, rightTime: later.rightTime ?? entry.rightTime } : entry);
  }
  return entries.map((entry) => {
    const correction = corrections.get(entry.number);
    return correction ? { ...entry, correction } : entry;
  });
}

/** When an entry happened, as far as is known now. */
export const happenedAt = ({ occurredAt, correction }: Entry) =>
  (!correction?.withdraws && correction?.rightTime) || occurredAt;

/** Whether other words count now than those that were written. */
export const saysOther = ({ text, correction }: Entry) => correction != null && (correction.withdraws || correction.text !== text);

export const timelineKey = (id: string) => [...incidentKey(id), 'timeline'];

export async function load(client: QueryClient, key: readonly unknown[], id: string): Promise<Timeline> {
  const known = client.getQueryData<Timeline>(key);
  const path = '/api/incident/v1/incidents/{id}/timeline';
  if (!known) {
    const page = await ok(incident.GET(path, { params: { path: { id }, query: { limit: pageSize } } }));
    return { entries: page.items, older: page.next ?? undefined };
  }
  let entries = known.entries;
  let cursor: string | undefined;
  const after = entries[0]?.number ?? 0;
  do {
    const page = await ok(incident.GET(path, { params: { path: { id }, query: { after, limit: pageSize, cursor } } }));
    entries = merge(entries, page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  // Older entries may have been loaded meanwhile.
  const now = client.getQueryData<Timeline>(key) ?? known;
  return { entries: merge(now.entries, entries), older: now.older };
}

/** The timeline of an incident; reading again fetches only what came after the last known entry. */
export function useTimeline(id: string) {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const queryKey = [...timelineKey(id), i18n.language];
  const query = useQuery({ queryKey, queryFn: () => load(client, queryKey, id), gcTime: 600_000 });
  const more = useSend(async () => {
    const known = client.getQueryData<Timeline>(queryKey);
    if (!known?.older) return;
    const page = await ok(
      incident.GET('/api/incident/v1/incidents/{id}/timeline', {
        params: { path: { id }, query: { limit: pageSize, cursor: known.older } },
      }),
    );
    client.setQueryData<Timeline>(queryKey, (current) => ({
      entries: merge(current?.entries ?? [], page.items),
      older: page.next ?? undefined,
    }));
  });
  return { query, more };
}

interface NewEntry {
  kind: WritableKind;
  text: string;
  /** When it happened or, of a correction, when what it puts right did; undefined for now and for a time that stands. */
  occurredAt?: string;
  pictures?: NewPicture[];
  links?: Incident['LinkRequest'][];
  /** Number of the entry that this one puts right or takes back. */
  corrects?: number;
  withdraws?: boolean;
}

export function addEntry(id: string, body: NewEntry, key?: string) {
  return ok(
    incident.POST('/api/incident/v1/incidents/{id}/timeline', { params: { path: { id } }, ...keyed(key), body: body as never }),
  );
}

export function pinEntry(id: string, number: number, pinned: boolean) {
  return ok(
    incident.PUT('/api/incident/v1/incidents/{id}/timeline/{number}/pin', {
      params: { path: { id, number } },
      body: { pinned },
    }),
  );
}

/** A command to the timeline: it and the pinned entries are read again afterwards. */
export function useTimelineCommand<Input = void>(id: string, send: (input: Input) => Promise<unknown>) {
  return useSend<Input>(send, { touches: [incidentKey(id)] });
}

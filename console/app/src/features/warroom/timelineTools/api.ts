import { queryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../../api/clients';
import { listQuery } from '../../../api/pages';
import { incidentKey } from '../../incidents/api';
import type { Entry } from '../timeline';

export type Kind = Entry['kind'];
export type Source = NonNullable<Entry['source']>;
export type Verification = Incident['VerificationView'];

/** Which entries are asked for; nothing set means all. */
export interface Wanted {
  words: string;
  kinds: Kind[];
  sources: Source[];
  pinned: boolean;
}

export const everything: Wanted = { words: '', kinds: [], sources: [], pinned: false };

export const allSources: Source[] = ['CONSOLE', 'SLACK', 'API', 'INTEGRATION'];

export const allKinds: Kind[] = [
  'OBSERVATION',
  'ACTION',
  'DECISION',
  'HYPOTHESIS',
  'COMMUNICATION',
  'METRIC',
  'ALERT',
  'CHANGE',
  'ROLE',
  'STATE',
];

export function isNarrowed({ words, kinds, sources, pinned }: Wanted): boolean {
  return words.trim() !== '' || kinds.length > 0 || sources.length > 0 || pinned;
}

const path = '/api/incident/v1/incidents/{id}/timeline';

/** The entries that are wanted, the newest first; the service looks, so those not loaded yet are found too. */
export function foundList(id: string, language: string, { words, kinds, sources, pinned }: Wanted) {
  const query = {
    words: words.trim() || undefined,
    kind: kinds.length > 0 ? kinds : undefined,
    source: sources.length > 0 ? sources : undefined,
    pinned: pinned || undefined,
  };
  return listQuery<Entry>([...incidentKey(id), 'timeline-found', language, query], (cursor) =>
    ok(incident.GET(path, { params: { path: { id }, query: { ...query, limit: 50, cursor } } })),
  );
}

/** Always asked anew: it is about this moment. */
export function verificationQuery(id: string) {
  return queryOptions({
    queryKey: ['timeline-verification', id],
    queryFn: () => ok(incident.GET(`${path}/verification`, { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });
}

export const formats = ['md', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** The timeline as a file, byte for byte: a hash counts on it, and a spreadsheet on its first mark. */
export function exported(id: string, format: Format): Promise<Blob> {
  const options = { params: { path: { id } }, parseAs: 'blob' } as const;
  const file = {
    md: () => incident.GET(`${path}/export.md`, options),
    csv: () => incident.GET(`${path}/export.csv`, options),
    json: () => incident.GET(`${path}/export.json`, options),
  }[format];
  return ok<Blob>(file() as Promise<{ data?: Blob }>);
}

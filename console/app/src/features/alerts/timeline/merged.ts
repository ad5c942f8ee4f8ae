import type { LedgerEntry, LogEntry, PageDetail, PageView, PostView } from '../api';

/** What a line of the timeline is about. */
export const groups = ['people', 'escalation', 'proof', 'signals'] as const;
export type Group = (typeof groups)[number];

/** A line: something that happened to the alert, or one step of the proof of a page or a post. */
export type Line = { key: string; at: string; group: Group } & (
  | { log: LogEntry; page?: undefined; post?: undefined; proof?: undefined }
  | { page: PageView; proof: LedgerEntry; log?: undefined; post?: undefined }
  | { post: PostView; proof: LedgerEntry; log?: undefined; page?: undefined }
);

const groupOfKind: Record<LogEntry['kind'], Group> = {
  TRIGGERED: 'signals',
  REPEATED: 'signals',
  ESCALATED: 'escalation',
  SKIPPED: 'escalation',
  EXHAUSTED: 'escalation',
  RAISED: 'escalation',
  UNACKNOWLEDGED: 'people',
  ACKNOWLEDGED: 'people',
  RENEWED: 'people',
  SNOOZED: 'people',
  HASTENED: 'people',
  REASSIGNED: 'people',
  PAGED: 'people',
  MERGED: 'people',
  PRIORITIZED: 'people',
  NOTE: 'people',
  RESOLVED: 'people',
};

/**
 * The log of an alert and the ledgers of its pages and posts as one, the oldest first.
 *
 * @param complete whether the log goes on behind what was loaded; proof from later than that waits
 */
export function merged(log: LogEntry[], complete: boolean, pages: PageDetail[], posts: PostView[] = []): Line[] {
  const until = complete ? undefined : log.at(-1)?.at;
  const happened = log.map((entry): Line => ({
    key: `log ${entry.id}`,
    at: entry.at,
    group: entry.by.kind === 'RULE' && entry.kind === 'UNACKNOWLEDGED' ? 'escalation' : groupOfKind[entry.kind],
    log: entry,
  }));
  const proven = pages.flatMap(({ page, ledger }) =>
    ledger.map((entry): Line => ({ key: `proof ${entry.id}`, at: entry.at, group: 'proof', page, proof: entry })),
  );
  const told = posts.flatMap((post) =>
    post.ledger.map((entry): Line => ({ key: `proof ${entry.id}`, at: entry.at, group: 'proof', post, proof: entry })),
  );
  return [...happened, ...[...proven, ...told].filter(({ at }) => !until || Date.parse(at) <= Date.parse(until))]
    .map((line, place) => ({ line, place }))
    .sort((a, b) => Date.parse(a.line.at) - Date.parse(b.line.at) || a.place - b.place)
    .map(({ line }) => line);
}

export interface LineFilter {
  groups: readonly Group[];
  /** Only what concerns this person; null for everybody. */
  person: { id: string; name: string } | null;
}

export function shown(lines: Line[], { groups: wanted, person }: LineFilter): Line[] {
  return lines.filter((line) => wanted.includes(line.group) && (person === null || concerns(line, person)));
}

function concerns({ log, page, post }: Line, { id, name }: { id: string; name: string }): boolean {
  if (post) return false;
  if (page) return page.personId === id;
  const people = log.detail.people;
  return log.by.id === id || (Array.isArray(people) && people.includes(name));
}

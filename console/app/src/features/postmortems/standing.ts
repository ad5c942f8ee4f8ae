import type { Postmortem } from '../../api/clients';

type Entry = Postmortem['TimelineEntry'];

/**
 * What counts of a timeline, in order of occurrence: of an entry that was put right the last words,
 * when it happened; none that was taken back.
 */
export function standing(entries: Entry[]): Entry[] {
  const corrections = new Map<number, Entry[]>();
  for (const entry of [...entries].sort((a, b) => a.number - b.number)) {
    if (!entry.corrects) continue;
    corrections.set(entry.corrects, [...(corrections.get(entry.corrects) ?? []), entry]);
  }
  return entries
    .filter(({ corrects }) => !corrects)
    .flatMap((entry) => {
      const right = corrections.get(entry.number) ?? [];
      const last = right.at(-1);
      if (!last) return [entry];
      if (last.withdraws) return [];
      const occurredAt = right.findLast(({ rightTime }) => rightTime)?.rightTime ?? entry.occurredAt;
      return [{ ...last, occurredAt, pinned: last.pinned || entry.pinned }];
    })
    .sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt) || a.number - b.number);
}

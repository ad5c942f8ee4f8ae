import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  drafts: { key: string; value: unknown };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

async function drafts(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('muster-drafts', 1, {
    upgrade: (created) => void created.createObjectStore('drafts'),
    terminated: () => (database = undefined),
  });
  database.catch(() => (database = undefined));
  return database;
}

/** What this browser keeps under a name; undefined where it keeps nothing. */
export const keptDraft = (name: string): Promise<unknown> =>
  drafts()
    .then((known) => known.get('drafts', name))
    .catch(() => undefined);

/** Keeps a draft, or forgets it. A browser that keeps nothing has it only as long as the page is open. */
export async function keepDraft(name: string, draft: unknown): Promise<void> {
  try {
    const known = await drafts();
    if (draft === undefined) await known.delete('drafts', name);
    else await known.put('drafts', draft, name);
  } catch {
    // Nothing is kept.
  }
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { newKey } from '../../../api/clients';
import type { Problem } from '../../../api/problem';
import type { Line } from '../slash';

/** A line of the composer that the service has not answered yet, as the browser keeps it. */
export interface Waiting {
  /** Given by the database: the order of writing, across tabs. */
  order: number;
  /** Subject of the person who wrote it; nobody else on this machine sees or sends it. */
  owner: string;
  incidentId: string;
  line: Line;
  writtenAt: string;
  /** Idempotency-Key of the request: the same line takes effect once, however often it is sent. */
  key: string;
  /** Why it is not in the timeline and will not be by itself; undefined while it waits to be sent. */
  refusal?: Problem;
  /** How often the service failed at it; it is not asked for ever. */
  tries?: number;
  /** When the service took it, in milliseconds; it stays until the timeline shows it. */
  sentAt?: number;
  /** Counts the changes, so that nobody changes what he has not seen. */
  revision?: number;
  /** Whether only this page holds it, because the browser keeps nothing. */
  fleeting?: boolean;
}

interface Schema extends DBSchema {
  lines: { key: number; value: Waiting; indexes: { owner: string } };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

async function lines(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('muster-waiting', 1, {
    upgrade: (created) => {
      created.createObjectStore('lines', { keyPath: 'order', autoIncrement: true }).createIndex('owner', 'owner');
    },
    terminated: () => (database = undefined),
  });
  database.catch(() => (database = undefined));
  return database;
}

/** Lines of a browser that keeps nothing, a private window for one, by their order. */
const fleeting = new Map<number, Waiting>();
/** Above every order that a database gives. */
let lastFleeting = Number.MAX_SAFE_INTEGER / 2;

/** What somebody wrote and is not seen in the timeline, in the order of writing. */
export async function waitingLines(owner: string): Promise<Waiting[]> {
  const kept = await lines()
    .then((known) => known.getAllFromIndex('lines', 'owner', owner))
    .catch(() => []);
  return [...kept, ...[...fleeting.values()].filter((waiting) => waiting.owner === owner)];
}

/** Keeps a line: in the browser, or where that keeps nothing in this page as long as it is open. */
export async function keepLine(owner: string, incidentId: string, line: Line): Promise<void> {
  const waiting: Omit<Waiting, 'order'> = {
    owner,
    incidentId,
    line,
    writtenAt: new Date().toISOString(),
    key: newKey(),
  };
  try {
    await (await lines()).add('lines', waiting as Waiting);
  } catch {
    lastFleeting += 1;
    fleeting.set(lastFleeting, { ...waiting, order: lastFleeting, fleeting: true });
  }
}

/**
 * Changes a line as it was seen. False when it is not what it was: sent, discarded or changed by
 * another tab. Then nothing happens, so that what is settled does not come back.
 */
export async function changeLine(seen: Waiting, change: Partial<Waiting>): Promise<boolean> {
  const changed = { ...seen, ...change, revision: (seen.revision ?? 0) + 1 };
  if (seen.fleeting) {
    if (!isSame(fleeting.get(seen.order), seen)) return false;
    fleeting.set(seen.order, changed);
    return true;
  }
  const transaction = (await lines()).transaction('lines', 'readwrite');
  const current = await transaction.store.get(seen.order);
  const fits = isSame(current, seen);
  if (fits) await transaction.store.put(changed);
  await transaction.done;
  return fits;
}

function isSame(current: Waiting | undefined, seen: Waiting): boolean {
  return current !== undefined && (current.revision ?? 0) === (seen.revision ?? 0);
}

export async function dropLine(order: number): Promise<void> {
  if (fleeting.delete(order)) return;
  await (await lines()).delete('lines', order);
}

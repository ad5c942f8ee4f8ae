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
  /** Why the service will not have it; undefined while it waits for the connection. */
  refusal?: Problem;
}

interface Schema extends DBSchema {
  lines: { key: number; value: Waiting; indexes: { owner: string } };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

function lines(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('muster-waiting', 1, {
    upgrade: (created) => {
      created.createObjectStore('lines', { keyPath: 'order', autoIncrement: true }).createIndex('owner', 'owner');
    },
    terminated: () => (database = undefined),
  });
  database.catch(() => (database = undefined));
  return database;
}

/** What somebody wrote and is not sent, in the order of writing. */
export async function waitingLines(owner: string): Promise<Waiting[]> {
  return (await lines()).getAllFromIndex('lines', 'owner', owner);
}

/** Keeps a line; it is safe when the promise is fulfilled. */
export async function keepLine(owner: string, incidentId: string, line: Line): Promise<void> {
  const waiting: Omit<Waiting, 'order'> = {
    owner,
    incidentId,
    line,
    writtenAt: new Date().toISOString(),
    key: newKey(),
  };
  await (await lines()).add('lines', waiting as Waiting);
}

export async function changeLine(waiting: Waiting): Promise<void> {
  await (await lines()).put('lines', waiting);
}

export async function dropLine(order: number): Promise<void> {
  await (await lines()).delete('lines', order);
}

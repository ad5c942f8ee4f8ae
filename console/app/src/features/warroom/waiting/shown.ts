import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { timelineKey } from '../timeline';
import { dropLine, waitingLines, type Waiting } from './store';

/** Lets go of lines that were sent and that every timeline on this page shows by now; whether there were any. */
export async function dropShown(owner: string, client: QueryClient): Promise<boolean> {
  const shown = (await waitingLines(owner)).filter((waiting) => isShown(waiting, client));
  for (const { order } of shown) await dropLine(order);
  return shown.length > 0;
}

function isShown({ sentAt, incidentId }: Waiting, client: QueryClient): boolean {
  if (sentAt === undefined) return false;
  const open = client.getQueryCache().findAll({ queryKey: timelineKey(incidentId), type: 'active' });
  return open.every(({ state }) => !state.isInvalidated && state.status === 'success' && state.dataUpdatedAt >= sentAt);
}

/** Incidents whose waiting lines stand beside their timeline at the moment, each as often as it is drawn. */
let beside: readonly string[] = [];
const listeners = new Set<() => void>();

function put(changed: readonly string[]) {
  beside = changed;
  for (const listener of listeners) listener();
}

/** To be used by what shows the waiting lines of an incident itself. */
export function useShowsLines(incidentId: string) {
  useEffect(() => {
    put([...beside, incidentId]);
    return () => put(beside.toSpliced(beside.indexOf(incidentId), 1));
  }, [incidentId]);
}

/** Incidents whose waiting lines need no other place to be seen. */
export function useShowing(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => beside,
  );
}

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../../../session/session';
import { keepDraft, keptDraft } from '../../../shared/forms/draftStore';

/** How long nothing must change before a draft is kept, in milliseconds. */
const rest = 200;

/** What is begun on this page, by name, whether or not anything shows it at the moment. */
interface Drafts {
  values: Map<string, unknown>;
  timers: Map<string, number>;
  listeners: Set<() => void>;
}

const pages = new WeakMap<QueryClient, Drafts>();

function draftsOf(client: QueryClient): Drafts {
  const known = pages.get(client) ?? { values: new Map(), timers: new Map(), listeners: new Set() };
  pages.set(client, known);
  return known;
}

function write({ values, timers, listeners }: Drafts, name: string, value: unknown, isEmpty: boolean) {
  values.set(name, value);
  window.clearTimeout(timers.get(name));
  timers.set(
    name,
    window.setTimeout(() => void keepDraft(name, isEmpty ? undefined : value), rest),
  );
  for (const listener of listeners) listener();
}

interface DraftOptions<T> {
  incidentId: string;
  /** Which part of what is begun there. */
  part: string;
  /** The same object each time. */
  empty: T;
  /** What becomes of a draft that an earlier page left. */
  revive?: (kept: T) => T;
}

/**
 * Something that is begun and not sent. It outlives what shows it, a turned tablet for one, and the
 * page itself where the browser keeps anything; it is seen by the person who began it only.
 */
export function useDraft<T>({ incidentId, part, empty, revive }: DraftOptions<T>) {
  const drafts = draftsOf(useQueryClient());
  const name = `${useSession().subject} ${incidentId} ${part}`;
  const subscribe = useCallback(
    (listener: () => void) => {
      drafts.listeners.add(listener);
      return () => drafts.listeners.delete(listener);
    },
    [drafts],
  );
  const read = () => (drafts.values.get(name) as T | undefined) ?? empty;
  const draft = useSyncExternalStore(subscribe, read);
  useEffect(() => {
    if (drafts.values.has(name)) return;
    void keptDraft(name).then((kept) => {
      // What was begun meanwhile is newer.
      if (kept === undefined || drafts.values.has(name)) return;
      write(drafts, name, revive ? revive(kept as T) : kept, false);
    });
  }, [drafts, name, revive]);
  const change = (next: (known: T) => T) => {
    const value = next(read());
    write(drafts, name, value, value === empty);
  };
  return { draft, change, read };
}

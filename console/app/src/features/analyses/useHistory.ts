import { useState } from 'react';

const kept = 100;

interface Past<T> {
  before: T[];
  now: T;
  after: T[];
}

/** A value that can be taken back step by step. */
export function useHistory<T>(first: T) {
  const [past, setPast] = useState<Past<T>>({ before: [], now: first, after: [] });
  return {
    now: past.now,
    canUndo: past.before.length > 0,
    canRedo: past.after.length > 0,
    change: (next: T) =>
      setPast(({ before, now }) => (next === now ? { before, now, after: [] } : { before: [...before, now].slice(-kept), now: next, after: [] })),
    /** Replaces the value by what came from elsewhere, which nobody here can take back. */
    replace: (next: T) => setPast({ before: [], now: next, after: [] }),
    undo: () =>
      setPast((all) => {
        const last = all.before.at(-1);
        return last === undefined ? all : { before: all.before.slice(0, -1), now: last, after: [all.now, ...all.after] };
      }),
    redo: () =>
      setPast((all) => {
        const [next, ...rest] = all.after;
        return next === undefined ? all : { before: [...all.before, all.now], now: next, after: rest };
      }),
  };
}

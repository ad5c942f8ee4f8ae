import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

function set(value: boolean) {
  opened = value;
  for (const listener of listeners) listener();
}

/** Opens the declare dialog from anywhere: a button, a key, the palette. */
export const openDeclare = () => set(true);
export const closeDeclare = () => set(false);

export function useDeclareOpened(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}

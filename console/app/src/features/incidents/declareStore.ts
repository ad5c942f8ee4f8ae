import { useSyncExternalStore } from 'react';

/** Alerts from which an incident is declared, and what they say of it. */
export interface Origin {
  alerts: { id: string; label: string }[];
  title: string;
  serviceIds: string[];
  /** When the first of them was triggered. */
  startedAt: string;
}

interface Dialog {
  origin?: Origin;
}

let dialog: Dialog | null = null;
const listeners = new Set<() => void>();

function set(value: Dialog | null) {
  dialog = value;
  for (const listener of listeners) listener();
}

/** Opens the declare dialog from anywhere: a button, a key, the palette. */
export const openDeclare = () => set({});
/** The same, with what alerts say filled in. */
export const declareFrom = (origin: Origin) => set({ origin });
export const closeDeclare = () => set(null);

/** The dialog as it was asked for; null while nobody did. */
export function useDeclareDialog(): Dialog | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => dialog,
  );
}

import { useSyncExternalStore } from 'react';

/** One timer for all clocks on the page; it rests while nobody looks. */
function ticker(period: number) {
  const listeners = new Set<() => void>();
  let timer: number | undefined;
  let now = Date.now();

  function tick() {
    now = Date.now();
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (timer === undefined) {
        now = Date.now();
        timer = window.setInterval(tick, period);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          window.clearInterval(timer);
          timer = undefined;
        }
      };
    },
    now: () => now,
  };
}

const seconds = ticker(1000);
const tens = ticker(10_000);

/** The current time in epoch milliseconds, renewed every ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(tens.subscribe, tens.now);
}

/** The current time in epoch milliseconds, renewed every second. */
export function useSecond(): number {
  return useSyncExternalStore(seconds.subscribe, seconds.now);
}

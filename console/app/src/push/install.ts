import { useSyncExternalStore } from 'react';

/** What Chromium fires when the console could be installed; no standard has it yet. */
interface InstallPrompt extends Event {
  prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallPrompt | undefined;
const watchers = new Set<() => void>();

function keep(prompt: InstallPrompt | undefined) {
  offer = prompt;
  for (const watcher of watchers) watcher();
}

/** Keeps the browser's offer until somebody wants it; to be called before anything is drawn. */
export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    keep(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => keep(undefined));
}

/** Installs the console when called; undefined while the browser does not offer it. */
export function useInstall(): (() => void) | undefined {
  const prompt = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => offer,
  );
  return prompt && (() => void prompt.prompt().then(() => keep(undefined)));
}

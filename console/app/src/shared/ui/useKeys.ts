import { useEffect, useEffectEvent } from 'react';

/** What to do by key: a Latin letter as it is printed on the keyboard, `shift+` before it, or a character. */
export type Keys = Record<string, () => void>;

const fields = 'textarea, select, [contenteditable="true"], input:not([type="checkbox"]):not([type="radio"]):not([type="button"])';

/** The name of a key; where the layout has no Latin letters, the place of the key counts. */
export function keyName({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : /^[\x20-\x7f]$/.test(key) ? undefined : code.match(/^Key([A-Z])$/)?.[1]?.toLowerCase();
  if (!letter) return key;
  return shiftKey ? `shift+${letter}` : letter;
}

/** Keys of a page; they rest while somebody types or is in a menu, and under a dialog. */
export function useKeys(keys: Keys, enabled = true) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(`${fields}, [role="menu"], [aria-expanded="true"]`)) return;
    if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
    const act = keys[keyName(event)];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    // Before a dialog hears of the key that closes it, after which it would seem never to have been there.
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, [enabled]);
}

import { useEffect, useState } from 'react';
import { focusPage } from '../focus/useKeptFocus';

/** Puts the keyboard back where it was when a dialog that is drawn only while it is open goes away. */
export function useReturnFocus() {
  const [before] = useState(openedBy);
  useEffect(
    () => () => {
      if (before?.isConnected && before !== document.body) before.focus();
      else focusPage();
    },
    [before],
  );
}

/** What has the keyboard; for an item of a menu, which goes away with it, the button of the menu. */
function openedBy(): HTMLElement | null {
  const active = document.activeElement;
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : (active as HTMLElement | null);
}

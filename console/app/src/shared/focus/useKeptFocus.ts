import { useEffect } from 'react';
import { focusNear, placeOf, type Place } from './place';

/** What opens above the page and has a keyboard of its own. */
const above = '[role="dialog"], [role="menu"], [role="listbox"]';

interface Held {
  element: Element;
  place: Place;
  /** Somebody went away from it themselves. */
  left: boolean;
  /** It rests while something is sent, and takes no keyboard until then. */
  rests: boolean;
}

let held: Held | undefined;

/** Gives the keyboard back to what had it last on the page, or to what stands there now. */
export function focusPage() {
  if (held?.element.isConnected && held.element instanceof HTMLElement) held.element.focus();
  if (held && nothingHas()) focusPlace(held.place);
}

/** Keeps the keyboard on the page: it goes on nearby when what had it goes away, a ticked item for example. */
export function useKeptFocus() {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.id !== 'content' && !target.closest(above)) {
        held = { element: target, place: placeOf(target), left: false, rests: false };
      }
    };
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (!relatedTarget && held?.element === target) queueMicrotask(() => held && (held.left = isLeft(held)));
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', leave);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', leave);
    };
  }, []);
}

const nothingHas = () => document.activeElement === null || document.activeElement === document.body;
const isLeft = ({ element }: Held) => nothingHas() && element.isConnected && !element.matches(':disabled');

function keep() {
  if (!held) return;
  const rested = held.rests;
  held.rests = held.element.matches(':disabled');
  if (held.left || !nothingHas() || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
  if (!held.element.isConnected) focusPlace(held.place);
  else if (rested && !held.rests) focusPage();
}

function focusPlace(place: Place) {
  if (!focusNear(place)) document.getElementById('content')?.focus({ preventScroll: true });
}

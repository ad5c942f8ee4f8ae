import { useEffect, useRef } from 'react';

/** Whoever comes to a room with the keyboard nowhere begins at its heading, which a screen reader then says. */
export function useLanding() {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    const heading = room.current?.querySelector('h1');
    if (!heading || (active && active !== document.body && active.id !== 'content')) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, []);
  return room;
}

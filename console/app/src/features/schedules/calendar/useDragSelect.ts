import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import type { Timed } from './bars';
import { snapped, type Day } from './days';

/** Pixels below which a movement is still a click. */
const threshold = 6;

/** Choosing a time by dragging over a lane; a day alone in half hours, several in hours. */
export function useDragSelect(days: Day[], onSelect: ((start: number, end: number) => void) | undefined) {
  const from = useRef<{ x: number; at: number } | undefined>(undefined);
  const dragged = useRef(false);
  const [selected, setSelected] = useState<Timed>();
  if (!onSelect) return { selected: undefined, handlers: undefined };
  const step = days.length === 1 ? 30 : 60;

  function timeAt({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
    const { left, width } = currentTarget.getBoundingClientRect();
    const since = days[0]?.since ?? 0;
    const until = days.at(-1)?.until ?? 0;
    return snapped(since + ((clientX - left) / width) * (until - since), days, step);
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      dragged.current = false;
      if (event.button === 0) from.current = { x: event.clientX, at: timeAt(event) };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!from.current) return;
      if (!dragged.current && Math.abs(event.clientX - from.current.x) < threshold) return;
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      const at = timeAt(event);
      setSelected({ start: Math.min(at, from.current.at), end: Math.max(at, from.current.at) });
    },
    onPointerUp() {
      if (selected && selected.end > selected.start) onSelect?.(selected.start, selected.end);
      from.current = undefined;
      setSelected(undefined);
    },
    onPointerCancel() {
      from.current = undefined;
      setSelected(undefined);
    },
    onClickCapture(event: MouseEvent) {
      if (dragged.current) event.stopPropagation();
      dragged.current = false;
    },
  };
  return { selected, handlers };
}

import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { moved } from './moved';

interface Keyed {
  key: string;
}

/** What a row of a list that can be put in order needs. */
export interface ReorderRow {
  dragged: boolean;
  /** Whether what is dragged would land here. */
  target: boolean;
  onMove: (to: number) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
}

interface Reorder<Root> {
  list: RefObject<Root | null>;
  /** What to read out after a move. */
  said: string;
  row: (place: number) => ReorderRow;
}

/** A list put in order by dragging or with the keyboard; the hand stays on what was moved. */
export function useReorder<T extends Keyed, Root extends HTMLElement>(
  items: T[],
  onChange: (items: T[]) => void,
  nameOf: (item: T, place: number) => string,
): Reorder<Root> {
  const { t } = useTranslation();
  const list = useRef<Root>(null);
  const [dragged, setDragged] = useState<number>();
  const [target, setTarget] = useState<number>();
  const [said, setSaid] = useState('');

  function move(from: number, to: number) {
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    onChange(moved(items, from, to));
    setSaid(t('editor.moved', { name: nameOf(item, from), place: to + 1, all: items.length }));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-handle="${item.key}"]`)?.focus());
  }

  function row(place: number): ReorderRow {
    return {
      dragged: dragged === place,
      target: target === place,
      onMove: (to) => move(place, to),
      onDragStart: () => setDragged(place),
      onDragOver: () => dragged !== undefined && setTarget(place),
      onDragEnd: () => {
        if (dragged !== undefined && target !== undefined) move(dragged, target);
        setDragged(undefined);
        setTarget(undefined);
      },
    };
  }

  return { list, said, row };
}

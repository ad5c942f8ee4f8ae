import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { pagesKey } from '../api';
import { arrange } from './api';
import { drop, spoken, step, type Entry } from './board';

/** The hand of a person on the board: shows a move at once, says it, and sends moves one by one. */
export function useBoard(pageId: string, saved: Entry[]) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef(0);
  const [draft, setDraft] = useState<Entry[]>();
  const [dragged, setDragged] = useState<string>();
  const [target, setTarget] = useState<string>();
  const [said, setSaid] = useState('');
  const send = useSend((entries: Entry[]) => arrange(pageId, entries), { inTurn: `order of ${pageId}` });
  const entries = draft ?? saved;

  function change(next: Entry[], id: string) {
    if (next === entries) return;
    const mine = ++latest.current;
    setDraft(next);
    const at = spoken(next, id);
    if (at) setSaid(at.group ? t('board.movedIn', { ...at }) : t('editor.moved', { ...at }));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-handle="${id}"]`)?.focus());
    send.mutate(next, {
      onSettled: async () => {
        await client.invalidateQueries({ queryKey: [...pagesKey, pageId] });
        if (mine === latest.current) setDraft(undefined);
      },
    });
  }

  const hand = (id: string) => ({
    dragged: dragged === id,
    target: target === id,
    onStep: (by: -1 | 1) => change(step(entries, id, by), id),
    onDragStart: () => setDragged(id),
    onDragOver: () => dragged !== undefined && setTarget(id),
    onDrop: () => dragged && change(drop(entries, dragged, id), dragged),
    onDragEnd: () => {
      setDragged(undefined);
      setTarget(undefined);
    },
  });

  return { list, entries, said, hand };
}

export type Hand = ReturnType<ReturnType<typeof useBoard>['hand']>;

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toProblem } from '../../../api/problem';
import { useSend } from '../../../shared/forms/useSend';
import { useKeeping, useKept } from '../unsaved';
import { publicKey, writePublic, type PublicVersion } from './api';
import { clashing, isDraft, isEmpty, leftOf, nothing, rewritten, seen, without, written, type Draft } from './words';

const place = 'public';

/**
 * The words for customers that somebody writes. Whatever others store meanwhile, they stay until they are stored
 * themselves, in this browser too.
 *
 * @param known what is stored, as far as this page knows; null while nobody wrote anything
 * @param mayWrite whether to look for words that were kept before
 */
export function useWords(documentId: string, known: PublicVersion | null, mayWrite: boolean) {
  const client = useQueryClient();
  const queryKey = publicKey(documentId);
  const [draft, setDraft] = useState(nothing);
  const latest = useRef(draft);
  const { keep, forget } = useKeeping<Draft>(documentId, place);
  const { kept, forget: dropKept } = useKept(documentId, place, mayWrite && isEmpty(draft), isDraft);
  const change = (next: Draft) => {
    latest.current = next;
    setDraft(next);
    if (isEmpty(next)) void forget();
    else keep(next);
  };
  const { mutate, reset, error, isPending } = useSend(
    async (sent: Draft) => {
      try {
        return await writePublic(documentId, written(sent, known), known?.version);
      } catch (failure) {
        if (toProblem(failure).status === 412) void client.invalidateQueries({ queryKey });
        throw failure;
      }
    },
    {
      touches: [queryKey],
      quiet: true,
      onDone: (answered, sent) => {
        client.setQueryData(queryKey, answered);
        change(leftOf(latest.current, sent, answered));
      },
    },
  );
  const clashes = clashing(draft, known);
  const settle = (next: Draft) => {
    change(next);
    reset();
  };
  return {
    texts: written(draft, known),
    dirty: !isEmpty(draft),
    /** The languages in which somebody else wrote something different meanwhile. */
    clashes,
    /** What this browser kept and nobody has decided about; nothing is written over it. */
    kept,
    error,
    saving: isPending,
    write: (language: string, text: string) => change(rewritten(draft, known, language, text, new Date().toISOString())),
    save: () => mutate(draft),
    keepMine: () => settle(seen(draft, known)),
    takeTheirs: () => settle(without(draft, clashes)),
    goOn: () => kept && change(kept),
    dropKept: () => void dropKept(),
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session';
import { keepDraft, keptDraft } from '../../shared/forms/draftStore';

/** How long nothing must change before a text is kept, in milliseconds. */
const rest = 200;

/** A text that the service does not have yet. */
export interface Unsaved {
  text: string;
  /** The version that the service is known to have had, and its text. */
  basedOn: number;
  base: string;
  /** When it was written last. */
  at: string;
}

const nameOf = (subject: string, documentId: string, section: string) => `${subject} ${documentId} section ${section}`;

/** Keeps the text of a section in this browser until it is stored, so that neither a reload nor a crash loses it. */
export function useKeeping<T extends object = Unsaved>(documentId: string, section: string) {
  const name = nameOf(useSession().subject, documentId, section);
  const timer = useRef<number>(undefined);
  const keep = useCallback(
    (unsaved: T) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void keepDraft(name, unsaved), rest);
    },
    [name],
  );
  const forget = useCallback(() => {
    window.clearTimeout(timer.current);
    return keepDraft(name, undefined);
  }, [name]);
  return { keep, forget };
}

/**
 * What this browser kept of a section when its page went away.
 *
 * @param asks whether to look; each time that this turns true it is looked anew
 * @param isFit tells what still differs from what was stored from anything else that may lie there; always the same function
 */
export function useKept<T extends object>(documentId: string, section: string, asks: boolean, isFit: (found: unknown) => found is T) {
  const name = nameOf(useSession().subject, documentId, section);
  const [kept, setKept] = useState<T>();
  useEffect(() => {
    if (!asks) return undefined;
    let left = false;
    void keptDraft(name).then((found) => {
      if (!left) setKept(isFit(found) ? found : undefined);
    });
    return () => {
      left = true;
    };
  }, [name, asks, isFit]);
  const forget = () => {
    setKept(undefined);
    return keepDraft(name, undefined);
  };
  return { kept: asks ? kept : undefined, forget };
}

/** Whether that is a text that differs from the one it is based on. */
export function isUnsaved(found: unknown): found is Unsaved {
  if (typeof found !== 'object' || found === null) return false;
  const { text, basedOn, base, at } = found as Record<string, unknown>;
  return typeof text === 'string' && typeof base === 'string' && typeof basedOn === 'number' && typeof at === 'string' && text !== base;
}

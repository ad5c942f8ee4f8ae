import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

type Insert = (text: string) => void;

interface Writing {
  /** Puts text where the cursor is; undefined while nobody writes. */
  insert: Insert | undefined;
  /** Whoever writes now says how to put text there, and undefined when they are done. */
  takeOver: (insert: Insert | undefined) => void;
}

const WritingContext = createContext<Writing>({ insert: undefined, takeOver: () => undefined });

/** Lets what stands beside the text put words into it. */
export function WritingProvider({ children }: { children: ReactNode }) {
  const [insert, setInsert] = useState<Insert>();
  const takeOver = useCallback((next: Insert | undefined) => setInsert(() => next), []);
  const writing = useMemo(() => ({ insert, takeOver }), [insert, takeOver]);
  return <WritingContext value={writing}>{children}</WritingContext>;
}

export const useWriting = () => useContext(WritingContext);

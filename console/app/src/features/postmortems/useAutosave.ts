import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toProblem, type Problem } from '../../api/problem';
import { documentKey, type Document, type Section } from './api';
import { mergeSection, type Conflict } from './sections';
import { useKeeping, type Unsaved } from './unsaved';

export type SaveState = 'saved' | 'writing' | 'saving' | 'conflict' | 'failed';

const pause = 1500;

/**
 * The text that somebody writes, stored whenever they pause, together with what others write; until then it is kept in
 * the browser.
 *
 * @param begun what was kept there before, to go on with
 */
export function useAutosave(document: Document, section: Section, begun?: Unsaved) {
  const client = useQueryClient();
  const [text, setText] = useState(begun?.text ?? section.markdown);
  const [state, setState] = useState<SaveState>(begun ? 'writing' : 'saved');
  const { keep, forget } = useKeeping(document.id, section.key);
  const [problem, setProblem] = useState<Problem>();
  const [conflict, setConflict] = useState<Conflict>();
  // What the service is known to hold, and the text that is based on it.
  const base = useRef(begun ? { version: begun.basedOn, text: begun.base } : { version: section.version, text: section.markdown });
  const latest = useRef(text);
  const running = useRef<Promise<boolean>>(undefined);
  const show = useCallback((words: string) => {
    latest.current = words;
    setText(words);
  }, []);

  const change = useCallback(
    (words: string) => {
      show(words);
      const { version, text: before } = base.current;
      keep({ text: words, basedOn: version, base: before, at: new Date().toISOString() });
    },
    [keep, show],
  );

  const store = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (sent === base.current.text) {
      void forget();
      setState('saved');
      return true;
    }
    setState('saving');
    try {
      const stored = await mergeSection(document.id, section.key, {
        basedOn: base.current.version,
        base: base.current.text,
        markdown: sent,
      });
      const typedOn = latest.current !== sent;
      base.current = { version: stored.version, text: typedOn ? sent : stored.markdown };
      if (!typedOn && stored.markdown !== sent.trimEnd()) show(stored.markdown);
      if (typedOn) {
        change(latest.current);
      } else {
        base.current.text = latest.current;
        void forget();
      }
      setProblem(undefined);
      setState(typedOn ? 'writing' : 'saved');
      // Who opens the section again at once goes on from what was stored, not from what was read before.
      client.setQueryData<Document>(
        documentKey(document.id),
        (known) => known && { ...known, sections: known.sections.map((each) => (each.key === stored.key ? stored : each)) },
      );
      void client.invalidateQueries({ queryKey: documentKey(document.id) });
      return !typedOn;
    } catch (error) {
      const met = toProblem(error);
      if (met.code === 'postmortem.section-conflict') {
        setConflict(met as Conflict);
        setState('conflict');
      } else {
        setProblem(met);
        setState('failed');
      }
      return false;
    }
  }, [client, document.id, section.key, show, change, forget]);

  /** Stores what is written, after what is being stored; gives back whether nothing is left to store. */
  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    running.current = store().finally(() => (running.current = undefined));
    return running.current;
  }, [store]);

  useEffect(() => {
    if (state !== 'writing') return;
    const timer = window.setTimeout(() => void save(), pause);
    return () => window.clearTimeout(timer);
  }, [text, state, save]);

  return {
    text,
    state,
    problem,
    conflict,
    save,
    forget,
    write: (words: string) => {
      change(words);
      setState((before) => (before === 'conflict' ? before : 'writing'));
    },
    /** The writer chose what stays of both texts. */
    settle: (words: string) => {
      if (!conflict) return;
      base.current = { version: conflict.version, text: conflict.theirs };
      setConflict(undefined);
      change(words);
      setState('writing');
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isPassing, toProblem, type Problem } from '../../api/problem';
import { analysesKey, analysisKey, readAnalysis, writeAnalysis, type Analysis } from './api';
import { toDocument, toDrawing, type Drawing } from './drawing';
import { merge, type Merged } from './merge';

const pause = 900;
const patience = 6000;

export interface Work {
  title: string;
  drawing: Drawing;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'clash';

interface Autosave {
  /** As the service last answered. */
  stored: Analysis;
  state: SaveState;
  problem?: Problem;
  /** What both have changed, until somebody has chosen. */
  clash?: { merged: Merged; by: string };
  /** Goes on with a drawing that settles the clash. */
  settle: (drawing: Drawing) => void;
  retry: () => void;
}

/**
 * Saves an analysis a moment after each change, one write after the other. What somebody else wrote
 * meanwhile is put together with what is here.
 *
 * @param onMerged what stands here from now on, and who wrote the other part
 */
export function useAutosave(
  opened: Analysis,
  work: Work,
  enabled: boolean,
  onMerged: (drawing: Drawing, by: string) => void,
): Autosave {
  const client = useQueryClient();
  const [stored, setStored] = useState(opened);
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<Problem>();
  const [refused, setRefused] = useState<string>();
  const [clash, setClash] = useState<{ merged: Merged; by: string }>();
  const busy = useRef(false);
  const latest = useRef(work);
  const text = JSON.stringify({ title: work.title, document: toDocument(opened.kind, work.drawing) });
  const known = JSON.stringify({ title: stored.title, document: toDocument(stored.kind, toDrawing(stored.document)) });
  const dirty = enabled && text !== known;

  useEffect(() => {
    latest.current = work;
  }, [work]);

  const save = useEffectEvent(async () => {
    if (busy.current) return;
    busy.current = true;
    setState('saving');
    try {
      const answer = await writeAnalysis(stored, {
        version: stored.version,
        title: work.title,
        document: toDocument(stored.kind, work.drawing),
      });
      accept(answer);
      setState('saved');
    } catch (error) {
      await failed(toProblem(error), text);
    } finally {
      busy.current = false;
    }
  });

  function accept(answer: Analysis) {
    setProblem(undefined);
    setStored(answer);
    client.setQueryData(analysisKey(answer.postmortemId, answer.id), answer);
    void client.invalidateQueries({ queryKey: analysesKey(answer.postmortemId), exact: true });
  }

  async function failed(reason: Problem, sent: string) {
    setProblem(reason);
    setRefused(sent);
    setState('failed');
    if (reason.code !== 'analysis.changed-meanwhile') return;
    const theirs = await readAnalysis(stored.postmortemId, stored.id).catch(() => undefined);
    if (!theirs) return;
    const merged = merge(toDrawing(stored.document), latest.current.drawing, toDrawing(theirs.document));
    accept(theirs);
    if (merged.clashes.length > 0) {
      setClash({ merged, by: theirs.updatedBy });
      setState('clash');
    } else {
      onMerged(merged.drawing, theirs.updatedBy);
      setState('waiting');
    }
  }

  const flush = useEffectEvent(() => {
    if (!dirty || clash || busy.current) return;
    const change = { version: stored.version, title: work.title, document: toDocument(stored.kind, work.drawing) };
    void writeAnalysis(stored, change).then(accept, () => undefined);
  });
  useEffect(() => () => flush(), []);

  const passing = problem !== undefined && isPassing(problem);
  const stuck = problem !== undefined && !passing && refused === text;
  useEffect(() => {
    if (!dirty || clash || stuck) return undefined;
    const timer = setTimeout(() => void save(), passing ? patience : pause);
    return () => clearTimeout(timer);
  }, [dirty, text, known, clash, stuck, passing]);

  return {
    stored,
    state: clash ? 'clash' : state === 'saving' || (state === 'failed' && dirty) ? state : dirty ? 'waiting' : 'saved',
    problem,
    clash,
    settle: (drawing) => {
      setClash(undefined);
      onMerged(drawing, clash?.by ?? '');
    },
    retry: () => {
      setProblem(undefined);
      setRefused(undefined);
      setState('waiting');
    },
  };
}

import type { AnalysisDocument, Kind } from './api';

export type Gate = 'AND' | 'OR';
export type Phase = 'DETECTION' | 'RESPONSE' | 'INVESTIGATION' | 'RESOLUTION' | 'RECOVERY' | 'WHOLE';
export type Horizon = 'IMMEDIATE' | 'SHORT_TERM' | 'LONG_TERM';

/** A node of any tree; siblings stand in their order. */
export interface Node {
  id: string;
  /** Null for the one at the top. */
  parentId: string | null;
  text: string;
  /** A root cause, a confirmed cause, or an event that happened. */
  marked?: boolean;
  /** How the next why is worded. */
  question?: string;
  gate?: Gate;
  /** The basic event that this is, too. */
  sameAs?: string;
  /** The category of a branch. */
  category?: string;
}

export interface Measure {
  id: string;
  horizon: Horizon;
  text: string;
  answerId?: string;
  actionItemId?: string;
}

export interface Note {
  id: string;
  phase: Phase;
  helped: boolean;
  text: string;
  factorId?: string;
}

/** An analysis as it is edited, whatever its kind. */
export interface Drawing {
  nodes: Node[];
  measures: Measure[];
  notes: Note[];
}

/** The id of the top where the service has none; no other node can have it. */
export const top = '.top';
const branch = (id: string) => `.${id}`;

const empty: Drawing = { nodes: [], measures: [], notes: [] };

/** A drawing of what the service keeps. */
export function toDrawing({ fiveWhys, fishbone, faultTree, timeline }: AnalysisDocument): Drawing {
  if (fiveWhys) {
    const { problem, question, answers, measures } = fiveWhys;
    return {
      ...empty,
      nodes: [
        { id: top, parentId: null, text: problem, question: question ?? undefined },
        ...answers.map((answer) => ({
          id: answer.id,
          parentId: answer.parentId ?? top,
          text: answer.text,
          marked: Boolean(answer.rootCause),
          question: answer.question ?? undefined,
        })),
      ],
      measures: measures.map(({ answerId, actionItemId, ...rest }) => ({
        ...rest,
        answerId: answerId ?? undefined,
        actionItemId: actionItemId ?? undefined,
      })),
    };
  }
  if (fishbone) {
    return {
      ...empty,
      nodes: [
        { id: top, parentId: null, text: fishbone.effect },
        ...fishbone.branches.map(({ id, name, category }) => ({
          id: branch(id),
          parentId: top,
          text: name ?? '',
          category: category ?? undefined,
        })),
        ...fishbone.causes.map(({ id, parentId, branchId, text, confirmed }) => ({
          id,
          parentId: parentId ?? branch(branchId),
          text,
          marked: Boolean(confirmed),
        })),
      ],
    };
  }
  if (faultTree) {
    return {
      ...empty,
      nodes: faultTree.events.map(({ id, parentId, text, gate, sameAs, occurred }) => ({
        id,
        parentId: parentId ?? null,
        text,
        marked: Boolean(occurred),
        gate: gate ?? undefined,
        sameAs: sameAs ?? undefined,
      })),
    };
  }
  return { ...empty, notes: (timeline?.notes ?? []).map(({ factorId, helped, ...note }) => ({ ...note, helped: Boolean(helped), factorId: factorId ?? undefined })) };
}

/** What the service keeps of a drawing. */
export function toDocument(kind: Kind, { nodes, measures, notes }: Drawing): AnalysisDocument {
  const root = nodes.find((node) => node.parentId === null);
  const parents = new Set(nodes.map((node) => node.parentId));
  const below = (id: string | null) => (id === top ? undefined : (id ?? undefined));
  switch (kind) {
    case 'FIVE_WHYS':
      return {
        fiveWhys: {
          problem: root?.text ?? '',
          question: root?.question,
          answers: nodes
            .filter((node) => node !== root)
            .map(({ id, parentId, text, question, marked }) => ({
              id,
              parentId: below(parentId),
              text,
              question,
              rootCause: Boolean(marked) && !parents.has(id),
            })),
          measures: measures.map((measure) => ({
            ...measure,
            answerId: nodes.some(({ id }) => id === measure.answerId) ? measure.answerId : undefined,
          })),
        },
      } as AnalysisDocument;
    case 'FISHBONE':
      return {
        fishbone: {
          effect: root?.text ?? '',
          branches: nodes
            .filter((node) => node.parentId === top)
            .map(({ id, text, category }) => ({ id: id.slice(1), name: text || undefined, category })),
          causes: nodes
            .filter((node) => node.parentId !== null && node.parentId !== top)
            .map(({ id, parentId, text, marked }) => ({
              id,
              parentId: parentId?.startsWith('.') ? undefined : parentId,
              branchId: branchOf(nodes, id).slice(1),
              text,
              confirmed: Boolean(marked),
            })),
        },
      } as AnalysisDocument;
    case 'FAULT_TREE':
      return {
        faultTree: {
          events: nodes.map(({ id, parentId, text, gate, sameAs, marked }) => ({
            id,
            parentId: parentId ?? undefined,
            text,
            gate,
            sameAs: isShared(nodes, parents, id, sameAs) ? sameAs : undefined,
            occurred: Boolean(marked) && !parents.has(id),
          })),
        },
      } as AnalysisDocument;
    case 'TIMELINE':
      return { timeline: { notes } } as AnalysisDocument;
  }
}

/** A basic event is the same as another one only while both have nothing below them. */
function isShared(nodes: Node[], parents: Set<string | null>, id: string, sameAs: string | undefined): boolean {
  const other = nodes.find((node) => node.id === sameAs);
  return Boolean(other && !other.sameAs && !parents.has(other.id) && !parents.has(id));
}

function branchOf(nodes: Node[], id: string): string {
  let at = nodes.find((node) => node.id === id);
  while (at && at.parentId !== top && at.parentId !== null) {
    const { parentId } = at;
    at = nodes.find((node) => node.id === parentId);
  }
  return at?.id ?? '.';
}

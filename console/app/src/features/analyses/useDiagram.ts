import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/clients';
import { keyName } from '../../shared/ui/useKeys';
import { top, type Node } from './drawing';
import { change, childrenOf, deeper, depthOf, hang, higher, insert, most, nodeOf, remove, shift, stepFrom, subtree, type Step } from './nodes';

/** Which way a picture grows; in a fishbone what hangs from the top are branches. */
export type Shape = 'right' | 'down' | 'bones';

export interface DiagramOptions {
  nodes: Node[];
  /** Absent for those who only look. */
  onChange?: (nodes: Node[]) => void;
  shape: Shape;
  undo: () => void;
  redo: () => void;
  /** What a node is called aloud. */
  nameOf: (node: Node) => string;
  /** Whether the mark of a node can be set. */
  mayMark: (node: Node) => boolean;
}

export interface Diagram {
  /** Id of the element that the boxes are drawn in. */
  canvas: string;
  nodes: Node[];
  /** The node that the keyboard is on. */
  at: string;
  editing: string | undefined;
  /** What to read out. */
  said: string;
  /** A node has got the keyboard. */
  choose: (id: string) => void;
  edit: (id: string) => void;
  /** Ends editing in place; undefined leaves the text as it was. */
  commit: (text: string | undefined) => void;
  addBelow: () => void;
  addBeside: () => void;
  removeNode: () => void;
  move: (step: Step) => void;
  moveTo: (id: string, parentId: string) => void;
  mark: () => void;
  alter: (by: Partial<Node>) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const arrows: Record<'right' | 'down', Record<string, Step>> = {
  right: { ArrowLeft: 'parent', ArrowRight: 'child', ArrowUp: 'before', ArrowDown: 'after' },
  down: { ArrowUp: 'parent', ArrowDown: 'child', ArrowLeft: 'before', ArrowRight: 'after' },
};

/** A tree that is edited as a picture: with the pointer, by touch, and wholly with the keyboard. */
export function useDiagram({ nodes: kept, onChange, shape, undo, redo, nameOf, mayMark }: DiagramOptions): Diagram {
  const { t } = useTranslation();
  const canvas = useId();
  const root = childrenOf(kept, null)[0]?.id ?? top;
  const [chosen, setChosen] = useState(root);
  const [editing, setEditing] = useState<string>();
  const [fresh, setFresh] = useState<{ node: Node; after?: string; from: string }>();
  const [said, setSaid] = useState('');
  const nodes = fresh ? insert(kept, fresh.node, fresh.after) : kept;
  const at = nodeOf(nodes, chosen) ? chosen : root;
  const steps = arrows[shape === 'down' ? 'down' : 'right'];
  const name = (id: string) => {
    const node = nodeOf(nodes, id);
    return node ? nameOf(node) : '';
  };

  // The node that gets the keyboard: at once, so that the next key is its own, and again once it is drawn anew.
  const wanted = useRef<string>(undefined);

  function give(id: string) {
    const picture = document.getElementById(canvas);
    if (picture?.querySelector('textarea')) return;
    picture?.querySelector<HTMLElement>(`[data-node="${id}"]`)?.focus();
  }

  function focus(id: string) {
    setChosen(id);
    give(id);
    wanted.current = id;
  }

  useLayoutEffect(() => {
    const id = wanted.current;
    wanted.current = undefined;
    const here = document.activeElement;
    if (id && (here === document.body || document.getElementById(canvas)?.contains(here))) give(id);
  });

  function put(next: Node[], words: string) {
    if (next === kept) return;
    onChange?.(next);
    setSaid(words);
  }

  function add(parentId: string, from: string, after?: string) {
    if (!onChange || fresh) return;
    if (kept.length >= most.nodes || depthOf(kept, parentId) >= most.depth) {
      setSaid(t('analyses.full', { nodes: most.nodes, depth: most.depth }));
      return;
    }
    const id = `${shape === 'bones' && parentId === root ? '.' : ''}n${newKey().slice(0, 15)}`;
    setFresh({ node: { id, parentId, text: '' }, after, from });
    setChosen(id);
    setEditing(id);
  }

  function edit(id: string) {
    if (!onChange) return;
    const shown = nodeOf(nodes, id)?.sameAs ?? id;
    setChosen(shown);
    setEditing(shown);
  }

  function commit(text: string | undefined) {
    const words = text?.trim().slice(0, most.text);
    const node = nodeOf(nodes, editing);
    setEditing(undefined);
    if (fresh) {
      setFresh(undefined);
      if (words) put(insert(kept, { ...fresh.node, text: words }, fresh.after), t('analyses.added', { name: words, parent: name(fresh.node.parentId ?? root) }));
      focus(words ? fresh.node.id : fresh.from);
      return;
    }
    if (node && words !== undefined && words !== node.text && (words || node.category)) {
      put(change(kept, node.id, { text: words }), t('analyses.renamed', { name: words || nameOf({ ...node, text: '' }) }));
    }
    if (node) focus(node.id);
  }

  function removeNode(id = at) {
    const node = nodeOf(kept, id);
    if (!onChange || !node?.parentId) return;
    const siblings = childrenOf(kept, node.parentId);
    const place = siblings.indexOf(node);
    const next = (siblings[place + 1] ?? siblings[place - 1])?.id ?? node.parentId;
    put(remove(kept, id), t('analyses.removed', { name: name(id), count: subtree(kept, id).length }));
    focus(next);
  }

  function move(step: Step, id = at) {
    if (!onChange) return;
    const moves: Partial<Record<Step, () => Node[]>> = {
      before: () => shift(kept, id, -1),
      after: () => shift(kept, id, 1),
      child: () => deeper(kept, id),
      parent: () => higher(kept, id),
    };
    const next = moves[step]?.() ?? kept;
    put(next, t('analyses.moved', { name: name(id), parent: name(nodeOf(next, id)?.parentId ?? root) }));
    if (next === kept) setSaid(t('analyses.cannotMove'));
    focus(id);
  }

  function moveTo(id: string, parentId: string) {
    put(hang(kept, id, parentId), t('analyses.moved', { name: name(id), parent: name(parentId) }));
    focus(id);
  }

  function mark(id = at) {
    const node = nodeOf(kept, id);
    if (!onChange || !node || !mayMark(node)) return;
    put(change(kept, id, { marked: !node.marked }), t(node.marked ? 'analyses.unmarked' : 'analyses.marked', { name: name(id) }));
  }

  const addBelow = (id = at) => add(id, id);
  const addBeside = (id = at) => {
    const parentId = nodeOf(kept, id)?.parentId;
    if (parentId) add(parentId, id, id);
  };

  function onKeyDown(event: KeyboardEvent) {
    const id = (event.target as HTMLElement).getAttribute('data-node');
    const act = id && editing === undefined ? actOf(event, id) : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function actOf(event: KeyboardEvent, id: string): (() => void) | undefined {
    const key = keyName(event);
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey) {
      return onChange && { z: undo, 'shift+z': redo, y: redo }[key];
    }
    if (step) return event.altKey ? () => move(step, id) : () => focus(stepFrom(nodes, id, step));
    return event.altKey ? undefined : lettersOf(id)[key];
  }

  function lettersOf(id: string): Record<string, () => void> {
    return {
      Enter: () => edit(id),
      F2: () => edit(id),
      Insert: () => addBelow(id),
      a: () => addBelow(id),
      s: () => addBeside(id),
      Delete: () => removeNode(id),
      Backspace: () => removeNode(id),
      ' ': () => mark(id),
      Home: () => focus(stepFrom(nodes, id, 'first')),
      End: () => focus(stepFrom(nodes, id, 'last')),
    };
  }

  return {
    canvas,
    nodes,
    at,
    editing,
    said,
    choose: (id) => {
      wanted.current = undefined;
      setChosen(id);
    },
    edit,
    commit,
    addBelow: () => addBelow(),
    addBeside: () => addBeside(),
    removeNode: () => removeNode(),
    move: (step) => move(step),
    moveTo,
    mark: () => mark(),
    alter: (by) => onChange?.(change(kept, at, by)),
    onKeyDown,
  };
}

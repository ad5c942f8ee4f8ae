import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, type Answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Document } from '../postmortems/api';
import { AnalysesPanel } from './AnalysesPanel';

const path = '/api/postmortem/v1/postmortems/p1/analyses';
const common = { id: 'a1', postmortemId: 'p1', updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Ann', version: 0 };
const findings = { cutSets: null, path: [], phases: [] };
const whys = {
  ...common,
  kind: 'FIVE_WHYS',
  title: 'Why it was down',
  findings,
  document: {
    fiveWhys: {
      problem: 'Checkout is down',
      answers: [
        { id: 'a', text: 'The pool was empty', rootCause: false },
        { id: 'b', text: 'Nobody looked', rootCause: false },
      ],
      measures: [],
    },
  },
};
const fault = {
  ...common,
  kind: 'FAULT_TREE',
  title: 'What came together',
  findings: { cutSets: { sets: [['typo', 'check']], tooMany: false }, path: [], phases: [] },
  document: {
    faultTree: {
      events: [
        { id: 'top', text: 'Down', gate: 'AND', occurred: false },
        { id: 'typo', parentId: 'top', text: 'A typo', occurred: true },
        { id: 'check', parentId: 'top', text: 'No check', occurred: false },
      ],
    },
  },
};

type Stored = { version: number; document: { fiveWhys: { problem: string; answers: { id: string; text: string; parentId?: string }[] } } };

let stored: { version: number };

beforeEach(() => {
  stored = whys;
});

async function open(analysis: object, answers: Record<string, Answer | (() => Answer)> = {}, published = false) {
  stored = analysis as never;
  const calls = answer({
    [`GET ${path}`]: { body: [analysis] },
    [`GET ${path}/a1`]: () => ({ body: stored }),
    [`PUT ${path}/a1`]: () => ({ body: (stored = { ...stored, ...(calls.at(-1)?.body as object), version: stored.version + 1 }) }),
    ...answers,
  });
  await draw(<AnalysesPanel document={{ id: 'p1', status: published ? 'PUBLISHED' : 'DRAFT' } as Document} mayWrite />);
  const tree = await screen.findByRole('tree');
  return { calls, tree, user: userEvent.setup() };
}

const writes = (calls: { method: string; body: unknown }[]) => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body as Stored);
const named = (tree: HTMLElement) => within(tree).getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'));

test('arrows walk from box to box at once, and one box at a time is in the tab order', async () => {
  const { tree } = await open(whys);
  const box = (name: string | RegExp) => within(tree).getByRole('treeitem', { name });
  const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
  box(/Checkout is down/).focus();
  press('ArrowRight');
  expect(box('The pool was empty')).toHaveFocus();
  press('ArrowDown');
  expect(box('Nobody looked')).toHaveFocus();
  expect(within(tree).getAllByRole('treeitem').filter((item) => item.tabIndex === 0)).toHaveLength(1);
  press('ArrowLeft');
  expect(box(/Checkout is down/)).toHaveFocus();
});

test('a box that was just named has the keyboard as soon as it is there', async () => {
  const { tree, user } = await open(whys);
  within(tree).getByRole('treeitem', { name: 'The pool was empty' }).focus();
  await user.keyboard('aIt was too small');
  fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
  expect(within(tree).getByRole('treeitem', { name: 'It was too small' })).toHaveFocus();
});

test('an answer is added with the keyboard, said aloud and saved with its parent', async () => {
  const { calls, tree, user } = await open(whys);
  within(tree).getByRole('treeitem', { name: 'The pool was empty' }).focus();
  await user.keyboard('a');
  await user.keyboard('It was too small{Enter}');

  expect(await screen.findByText('It was too small added below The pool was empty')).toBeInTheDocument();
  await waitFor(() => expect(writes(calls)).toHaveLength(1), { timeout: 3000 });
  const [body] = writes(calls);
  expect(body?.version).toBe(0);
  expect(body?.document.fiveWhys.answers[2]).toMatchObject({ text: 'It was too small', parentId: 'a' });
  expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
});

test('a box that gets no words never was', async () => {
  const { calls, tree, user } = await open(whys);
  within(tree).getByRole('treeitem', { name: 'Nobody looked' }).focus();
  await user.keyboard('s');
  await user.keyboard('{Escape}');
  expect(named(tree)).toHaveLength(3);
  expect(writes(calls)).toHaveLength(0);
});

test('a box is renamed, removed and brought back with the keyboard alone', async () => {
  const { tree, user } = await open(whys);
  within(tree).getByRole('treeitem', { name: 'Nobody looked' }).focus();
  await user.keyboard('{Enter}');
  await user.clear(screen.getByRole('textbox', { name: 'Nobody looked' }));
  await user.keyboard('No alert told{Enter}');
  await waitFor(() => expect(within(tree).getByRole('treeitem', { name: 'No alert told' })).toHaveFocus());
  await user.keyboard('{Delete}');
  await waitFor(() => expect(within(tree).getByRole('treeitem', { name: 'The pool was empty' })).toHaveFocus());
  expect(named(tree)).toHaveLength(2);
  await user.keyboard('{Control>}z{/Control}');
  expect(named(tree)).toContain('No alert told');
  await user.keyboard('{Control>}z{/Control}');
  expect(named(tree)).toContain('Nobody looked');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(named(tree)).toContain('No alert told');
});

test('a box is moved among its siblings and below one of them', async () => {
  const { tree, user } = await open(whys);
  within(tree).getByRole('treeitem', { name: 'Nobody looked' }).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(named(tree).slice(1)).toEqual(['Nobody looked', 'The pool was empty']);
  within(tree).getByRole('treeitem', { name: 'The pool was empty' }).focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(within(tree).getByRole('treeitem', { name: 'The pool was empty' })).toHaveAttribute('aria-level', '3');
});

test('a leaf is marked as root cause with the space bar', async () => {
  const { tree, user } = await open(whys);
  within(tree).getByRole('treeitem', { name: 'Nobody looked' }).focus();
  await user.keyboard(' ');
  expect(within(tree).getByRole('treeitem', { name: 'Nobody looked, Root cause' })).toBeInTheDocument();
});

test('what somebody else drew meanwhile is put together with what is here', async () => {
  const theirs = {
    ...whys,
    version: 5,
    updatedBy: 'Boris',
    document: { fiveWhys: { ...whys.document.fiveWhys, answers: [...whys.document.fiveWhys.answers, { id: 'c', text: 'From Boris', rootCause: false }] } },
  };
  let refuse = true;
  const { calls, tree, user } = await open(whys, {
    [`PUT ${path}/a1`]: () => {
      if (!refuse) return { body: { ...theirs, ...(calls.at(-1)?.body as object), version: 6 } };
      refuse = false;
      stored = theirs;
      return { status: 409, body: { status: 409, code: 'analysis.changed-meanwhile' } };
    },
  });
  within(tree).getByRole('treeitem', { name: 'Nobody looked' }).focus();
  await user.keyboard('s');
  await user.keyboard('From me{Enter}');

  await waitFor(() => expect(named(tree)).toContain('From Boris'), { timeout: 3000 });
  expect(named(tree)).toContain('From me');
  await waitFor(() => expect(writes(calls)).toHaveLength(2), { timeout: 3000 });
  expect(writes(calls)[1]?.version).toBe(5);
});

test('words that both changed are shown, and the reader chooses', async () => {
  const theirs = {
    ...whys,
    version: 5,
    updatedBy: 'Boris',
    document: { fiveWhys: { ...whys.document.fiveWhys, problem: 'Their words' } },
  };
  const { tree, user } = await open(whys, {
    [`PUT ${path}/a1`]: () => {
      stored = theirs;
      return { status: 409, body: { status: 409, code: 'analysis.changed-meanwhile' } };
    },
  });
  within(tree).getByRole('treeitem', { name: /Checkout is down/ }).focus();
  await user.keyboard('{Enter}');
  await user.clear(screen.getByRole('textbox', { name: 'Checkout is down' }));
  await user.keyboard('My words{Enter}');

  const notice = await screen.findByRole('alert', {}, { timeout: 3000 });
  expect(notice).toHaveTextContent('My words');
  expect(notice).toHaveTextContent('Their words');
  await user.click(within(notice).getByRole('button', { name: 'Take theirs' }));
  expect(named(tree)[0]).toMatch(/^Their words/);
});

test('a fault tree shows its cut sets, and its way once all that happened explains the top', async () => {
  const { tree, user } = await open(fault);
  expect(screen.getByText('A typo + No check')).toBeInTheDocument();
  within(tree).getByRole('treeitem', { name: 'No check' }).focus();
  await user.keyboard(' ');
  expect(within(tree).getByRole('treeitem', { name: 'Down, follows from what happened' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Gate AND of Down' }));
  expect(screen.getByRole('button', { name: 'Gate OR of Down' })).toBeInTheDocument();
});

test('a published analysis is only looked at', async () => {
  const { tree, user } = await open(whys, {}, true);
  within(tree).getByRole('treeitem', { name: 'Nobody looked' }).focus();
  await user.keyboard('{Delete}{Enter}a');
  expect(named(tree)).toHaveLength(3);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('link', { name: 'SVG' })).toHaveAttribute('href', `${path}/a1.svg?lang=en&version=0`);
});

test('a fishbone takes branches of its own, and causes belong to their branch', async () => {
  const bones = {
    ...common,
    kind: 'FISHBONE',
    title: 'Possible causes',
    findings,
    document: { fishbone: { effect: 'Down', branches: [{ id: 'methods', category: 'METHODS' }], causes: [] } },
  };
  const { calls, tree, user } = await open(bones, {
    'GET /api/postmortem/v1/cause-categories/FISHBONE': { body: [{ key: 'METHODS', names: { en: 'Methods', ru: 'Методы' }, position: 1, retired: false, examples: { en: ['No review', 'No rehearsal'] } }] },
  });
  within(tree).getByRole('treeitem', { name: 'Down' }).focus();
  await user.keyboard('a');
  await user.keyboard('Vendors{Enter}');
  await waitFor(() => expect(within(tree).getByRole('treeitem', { name: 'Vendors' })).toHaveFocus());
  within(tree).getByRole('treeitem', { name: 'Methods' }).focus();
  await user.keyboard('a');
  expect(screen.getByText('Methods, for example: No review; No rehearsal')).toBeInTheDocument();
  await user.keyboard('No rehearsal{Enter}');

  await waitFor(() => expect(JSON.stringify(writes(calls))).toContain('No rehearsal'), { timeout: 4000 });
  const { fishbone } = (writes(calls).at(-1) as unknown as { document: { fishbone: Record<'branches' | 'causes', object[]> } }).document;
  expect(fishbone.branches).toMatchObject([{ id: 'methods', category: 'METHODS' }, { name: 'Vendors' }]);
  expect(fishbone.causes).toMatchObject([{ branchId: 'methods', text: 'No rehearsal' }]);
});

test('a timeline says which phases kept their target, and takes what helped', async () => {
  const phase = { from: '2026-11-20T10:00:00Z', until: '2026-11-20T10:02:00Z', seconds: 120, targetSeconds: 300, met: true };
  const timeline = {
    ...common,
    kind: 'TIMELINE',
    title: 'Where the time went',
    findings: { ...findings, phases: [{ ...phase, phase: 'RESPONSE' }, { ...phase, phase: 'WHOLE', targetSeconds: 60, met: false }] },
    document: { timeline: { notes: [] } },
  };
  const calls = answer({
    [`GET ${path}`]: { body: [timeline] },
    [`GET ${path}/a1`]: { body: timeline },
    [`PUT ${path}/a1`]: () => ({ body: { ...timeline, ...(calls.at(-1)?.body as object), version: 1 } }),
    'GET /api/postmortem/v1/postmortems/p1/factors': { body: [] },
  });
  await draw(<AnalysesPanel document={{ id: 'p1', status: 'DRAFT' } as Document} mayWrite />);
  const user = userEvent.setup();
  const response = await screen.findByRole('region', { name: 'Response time' });
  expect(response).toHaveTextContent('within the target');
  expect(screen.getByRole('region', { name: 'Alert to resolution' })).toHaveTextContent('over the target');
  await user.type(within(response).getByRole('textbox', { name: 'One more: Response time' }), 'Nobody was awake{Enter}');

  await waitFor(() => expect(writes(calls)).toHaveLength(1), { timeout: 3000 });
  expect((writes(calls)[0] as unknown as { document: { timeline: { notes: object[] } } }).document.timeline.notes).toMatchObject([
    { phase: 'RESPONSE', helped: false, text: 'Nobody was awake' },
  ]);
});

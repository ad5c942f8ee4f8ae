import { expect, test } from 'vitest';
import type { AnalysisDocument, Kind } from './api';
import { toDocument, toDrawing } from './drawing';
import { change } from './nodes';
import { wayOf } from './way';

const documents = {
  FIVE_WHYS: {
    fiveWhys: {
      problem: 'Down',
      question: 'Why down?',
      answers: [
        { id: 'a', text: 'Pool empty', rootCause: false },
        { id: 'b', parentId: 'a', text: 'Too small', question: 'Why so?', rootCause: true },
      ],
      measures: [{ id: 'm', horizon: 'SHORT_TERM', text: 'Size it', answerId: 'b' }],
    },
  },
  FISHBONE: {
    fishbone: {
      effect: 'Down',
      branches: [
        { id: 'x', category: 'METHODS' },
        { id: 'y', name: 'Vendors' },
      ],
      causes: [
        { id: 'x', branchId: 'x', text: 'Same id as a branch', confirmed: true },
        { id: 'c', branchId: 'x', parentId: 'x', text: 'Deeper', confirmed: false },
      ],
    },
  },
  FAULT_TREE: {
    faultTree: {
      events: [
        { id: 'top', text: 'Down', gate: 'AND', occurred: false },
        { id: 'a', parentId: 'top', text: 'Typo', occurred: true },
        { id: 'b', parentId: 'top', text: 'Again', sameAs: 'a', occurred: false },
      ],
    },
  },
  TIMELINE: { timeline: { notes: [{ id: 'n', phase: 'RESPONSE', helped: true, text: 'Paged' }] } },
} as unknown as Record<Kind, AnalysisDocument>;

test.each(Object.keys(documents) as Kind[])('a drawing of %s keeps all that the service knows', (kind) => {
  const again = toDocument(kind, toDrawing(documents[kind]));
  expect(JSON.parse(JSON.stringify(again))).toEqual(documents[kind]);
});

test('an answer that is explained further is no root cause any more', () => {
  const { nodes, ...rest } = toDrawing(documents.FIVE_WHYS);
  const grown = [...nodes, { id: 'c', parentId: 'b', text: 'More' }];
  const document = toDocument('FIVE_WHYS', { nodes: grown, ...rest });
  expect(document.fiveWhys?.answers.map(({ rootCause }) => rootCause)).toEqual([false, false, false]);
});

test('an event is the same as another one only while both are basic', () => {
  const { nodes, ...rest } = toDrawing(documents.FAULT_TREE);
  const document = toDocument('FAULT_TREE', { nodes: [...nodes, { id: 'c', parentId: 'a', text: 'Below' }], ...rest });
  expect(document.faultTree?.events.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, undefined, undefined]);
});

test('the way leads from what happened to the top, through gates', () => {
  const { nodes } = toDrawing(documents.FAULT_TREE);
  expect([...wayOf(nodes)]).toEqual(['top', 'a', 'b']);
  expect([...wayOf(change(nodes, 'a', { marked: false }))]).toEqual([]);
  expect([...wayOf(change(change(nodes, 'b', { sameAs: undefined }), 'top', { gate: 'OR' }))]).toEqual(['top', 'a']);
});

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { alive, hostileWords, lost } from '../../test/hostile';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Document } from '../postmortems/api';
import { AnalysesPanel } from './AnalysesPanel';

const path = '/api/postmortem/v1/postmortems/p1/analyses';
const all = hostileWords.join(' ').replace(/\s+/g, ' ');
const each = <T,>(make: (words: string, index: number) => T) => hostileWords.map(make);
const phase = { phase: 'DETECTION', from: '2026-11-20T10:00:00Z', until: '2026-11-20T10:02:00Z', seconds: 120, targetSeconds: 300, met: true };

const documents = {
  FIVE_WHYS: {
    fiveWhys: {
      problem: all,
      answers: each((text, index) => ({ id: `h${index}`, text, question: text, rootCause: index % 2 === 0 })),
      measures: each((text, index) => ({ id: `m${index}`, horizon: 'SHORT_TERM', text })),
    },
  },
  FISHBONE: {
    fishbone: {
      effect: all,
      branches: each((name, index) => ({ id: `b${index}`, name })),
      causes: each((text, index) => ({ id: `c${index}`, branchId: `b${index}`, text, confirmed: true })),
    },
  },
  FAULT_TREE: {
    faultTree: {
      events: [
        { id: 'top', text: all, gate: 'OR', occurred: false },
        ...each((text, index) => ({ id: `e${index}`, parentId: 'top', text, occurred: true })),
      ],
    },
  },
  TIMELINE: { timeline: { notes: each((text, index) => ({ id: `n${index}`, phase: 'DETECTION', helped: true, text })) } },
};

test.each(Object.entries(documents))('nothing comes alive in %s', async (kind, document) => {
  const analysis = { id: 'a1', postmortemId: 'p1', kind, title: all, updatedAt: '2026-11-20T10:00:00Z', updatedBy: all, version: 0 };
  const findings = {
    cutSets: kind === 'FAULT_TREE' ? { sets: each((_, index) => [`e${index}`]), tooMany: false } : null,
    path: [],
    phases: kind === 'TIMELINE' ? [phase] : [],
  };
  answer({
    [`GET ${path}`]: { body: [analysis] },
    [`GET ${path}/a1`]: { body: { ...analysis, findings, document } },
    'GET /api/postmortem/v1/cause-categories/FISHBONE': { body: [] },
    'GET /api/postmortem/v1/postmortems/p1/factors': { body: [] },
  });
  await draw(<AnalysesPanel document={{ id: 'p1', status: 'DRAFT', actionItems: [] } as unknown as Document} mayWrite />);

  await screen.findByDisplayValue(all);
  expect(alive(window.document.body)).toEqual([]);
  expect(lost()).toEqual([]);
});

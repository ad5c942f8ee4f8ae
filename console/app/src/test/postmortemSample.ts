import type { Document } from '../features/postmortems/api';

/** A post-mortem in review with two sections, for tests. */
export const sample = {
  id: 'pm1',
  reference: 'INC-12',
  title: 'Checkout is down',
  status: 'IN_REVIEW',
  language: 'en',
  incident: {
    id: 'i1',
    reference: 'INC-12',
    severity: 'SEV1',
    drill: false,
    restricted: false,
    roles: [],
    services: [],
    severities: [],
    impact: null,
    figures: { milestones: {} },
  },
  owner: null,
  scribe: null,
  reviewDueAt: '2026-03-26T15:05:00Z',
  publishDueAt: '2026-03-31T15:05:00Z',
  late: false,
  noActionItemsReason: null,
  uncoveredFactors: 0,
  uncoveredFactorsReason: null,
  approval: { status: 'IN_REVIEW', needed: 1, roles: ['MANAGER'], given: [], enough: false, mayApprove: true, approved: false },
  templateKey: 'default',
  templateVersion: 2,
  outline: [
    { key: 'summary', heading: 'Summary', hint: 'In a few sentences.', required: false },
    { key: 'root-cause', heading: 'Root cause', hint: 'Why it could happen.', required: true },
  ],
  sections: [
    section('summary', 'first\n\nsecond'),
    { ...section('root-cause', ''), empty: true },
  ],
  actionItems: [],
  missing: [{ field: 'sections.root-cause', rule: 'required', message: 'Write what caused the incident' }],
} as unknown as Document;

function section(key: string, markdown: string) {
  return { key, markdown, html: '', empty: false, generated: false, version: 3, updatedAt: '2026-03-25T10:00:00Z', updatedBy: 'Ann' };
}

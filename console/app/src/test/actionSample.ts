import type { ActionItem } from '../features/actions/api';

/** An action item that nothing happened to yet, for tests; what it says instead is given. */
export const actionSample = (more: Partial<ActionItem> = {}) =>
  ({
    id: 'a1',
    postmortemId: 'p1',
    reference: 'INC-7',
    title: 'Alert at 80 % of the pool',
    priority: 'P1',
    status: 'PROPOSED',
    next: [],
    overdue: false,
    dueMoves: 0,
    steps: { done: 0, all: 0 },
    cameBackAfter: [],
    may: { change: true, commit: false, verify: false },
    ...more,
  }) as unknown as ActionItem;

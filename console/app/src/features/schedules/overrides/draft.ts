import type { Span } from '../calendar/rows';
import type { Timed } from '../calendar/bars';
import type { Day } from '../calendar/days';
import type { OverrideKind } from './api';

/** What an override begins with when its form opens. */
export interface Draft extends Timed {
  kind: OverrideKind;
  originalId?: string;
}

const hour = 3_600_000;

/** The next eight full hours. */
export function draftNow(now: number): Draft {
  const start = Math.ceil(now / hour) * hour;
  return { kind: 'REPLACE_ALL', start, end: start + 8 * hour };
}

/** Of a day, what is left of it. */
export function draftOfDay({ since, until }: Day, now: number): Draft {
  const next = Math.ceil(now / hour) * hour;
  return { kind: 'REPLACE_ALL', start: since < now && next < until ? next : Math.max(since, now), end: until };
}

/** Of a shift: somebody stands in; of a gap: somebody comes. */
export function draftOf({ shift, start, end }: Span): Draft {
  return shift ? { kind: 'REPLACE', originalId: shift.personId, start, end } : { kind: 'ADD', start, end };
}

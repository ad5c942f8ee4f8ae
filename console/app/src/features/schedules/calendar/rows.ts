import type { Override, Shift, Shifts, Temporary } from '../api';
import type { Timed } from './bars';

export type Look = 'person' | 'replaced' | 'gap' | 'unreachable' | 'exception' | 'fixed' | 'empty';

/** Something to draw in a row. */
export interface Span extends Timed {
  key: string;
  look: Look;
  text: string;
  personId?: string;
  /** What a click is about. */
  shift?: Shift;
  override?: Override;
  temporary?: Temporary;
  /** The same in calendars of something else. */
  id?: string;
}

export interface CalendarRow {
  key: string;
  label: string;
  /** What counts in the end; drawn larger, and can be dragged over. */
  final?: boolean;
  /** Left out of lines in which it has nothing. */
  rare?: boolean;
  spans: Span[];
}

export interface Words {
  noShift: string;
  unreachable: string;
  empty: string;
  fixed: string;
  stands: (person: string, original: string) => string;
  override: (override: Override) => string;
}

function timed(from: string, to: string): Timed {
  return { start: Date.parse(from), end: Date.parse(to) };
}

/** What each layer says by itself. */
export function layerRows(shifts: Shifts, words: Words): CalendarRow[] {
  return shifts.layers.map((layer) => ({
    key: layer.layerId,
    label: layer.name,
    spans: layer.shifts.map(({ personIds, start, end }) => ({
      key: `${start}${personIds.join()}`,
      ...timed(start, end),
      look: personIds.length > 0 ? ('person' as const) : ('empty' as const),
      personId: personIds[0],
      text: personIds.map((id) => shifts.people[id] ?? '').join(', ') || words.empty,
    })),
  }));
}

/** Overrides and temporary schedules. */
export function exceptionRow(label: string, overrides: Override[], temporaries: Temporary[], words: Words): CalendarRow {
  const ofOverrides = overrides.map((override) => ({
    key: override.id,
    ...timed(override.startsAt, override.endsAt),
    look: 'exception' as const,
    text: words.override(override),
    personId: override.personId ?? undefined,
    override,
  }));
  const ofTemporaries = temporaries.map((temporary) => ({
    key: temporary.id,
    ...timed(temporary.startsAt, temporary.endsAt),
    look: 'fixed' as const,
    text: words.fixed,
    temporary,
  }));
  return { key: 'exceptions', label, rare: true, spans: [...ofTemporaries, ...ofOverrides] };
}

/** Who is on call in the end, and when nobody is; nothing is missing before the schedule existed. */
export function finalRow(label: string, shifts: Shifts, words: Words, createdAt?: string): CalendarRow {
  const existed = createdAt ? Date.parse(createdAt) : -Infinity;
  const people = shifts.shifts.map((shift) => ({
    key: `${shift.start}${shift.personId}${shift.originalId ?? ''}`,
    ...timed(shift.start, shift.end),
    look: shift.overrideId || shift.temporaryId ? ('replaced' as const) : ('person' as const),
    text: shift.originalName ? words.stands(shift.personName, shift.originalName) : shift.personName,
    personId: shift.personId,
    shift,
  }));
  const missed = shifts.gaps.filter(({ end }) => Date.parse(end) > existed);
  const gaps = missed.map((gap) => ({
    key: `gap${gap.start}`,
    start: Math.max(Date.parse(gap.start), existed),
    end: Date.parse(gap.end),
    look: gap.shiftWithoutAnybody ? ('unreachable' as const) : ('gap' as const),
    text: gap.shiftWithoutAnybody ? words.unreachable : words.noShift,
  }));
  return { key: 'final', label, final: true, spans: [...gaps, ...people] };
}

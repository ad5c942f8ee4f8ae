import { fromLocalInput, toLocalInput } from '../../shared/time/localInput';

/** Times on the reader's wall, as fields hold them. */
export interface SpanValues {
  startsAt: string;
  endsAt: string;
}

export interface Span {
  start: string;
  end: string;
}

export function spanValues({ start, end }: Span, zone: string): SpanValues {
  return { startsAt: toLocalInput(Date.parse(start), zone), endsAt: toLocalInput(Date.parse(end), zone) };
}

/** The instants that fields mean; one that was not touched keeps its seconds and its side of a change of clocks. */
export function instantsOf(values: SpanValues, offered: Span, zone: string): { startsAt: string; endsAt: string } {
  const before = spanValues(offered, zone);
  return {
    startsAt: values.startsAt === before.startsAt ? offered.start : (fromLocalInput(values.startsAt, zone) ?? ''),
    endsAt: values.endsAt === before.endsAt ? offered.end : (fromLocalInput(values.endsAt, zone) ?? ''),
  };
}

/** Whether a span lies in another. */
export function isWithin(values: SpanValues, outer: Span, zone: string): boolean {
  const { startsAt, endsAt } = instantsOf(values, outer, zone);
  return Date.parse(startsAt) >= Date.parse(outer.start) && Date.parse(endsAt) <= Date.parse(outer.end);
}

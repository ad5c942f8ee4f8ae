/** Something that lasts; epoch milliseconds, the end is not part of it. */
export interface Timed {
  start: number;
  end: number;
}

export interface Bar<S> {
  span: S;
  /** Per cent of the line. */
  left: number;
  width: number;
  /** 0 is the topmost; those that overlap lie below one another. */
  lane: number;
  /** It began before the line, or goes on after it. */
  before: boolean;
  after: boolean;
}

export function shareOf(at: number, since: number, until: number): number {
  return ((Math.min(Math.max(at, since), until) - since) / (until - since)) * 100;
}

/** Where spans lie on a line from since until until; those outside it are left out. */
export function barsOf<S extends Timed>(spans: S[], since: number, until: number): { bars: Bar<S>[]; lanes: number } {
  const reached: number[] = [];
  const bars = [...spans]
    .filter(({ start, end }) => end > since && start < until && end > start)
    .sort((one, other) => one.start - other.start)
    .map((span) => {
      const free = reached.findIndex((end) => end <= span.start);
      const lane = free === -1 ? reached.length : free;
      reached[lane] = span.end;
      const left = shareOf(span.start, since, until);
      return {
        span,
        left,
        width: shareOf(span.end, since, until) - left,
        lane,
        before: span.start < since,
        after: span.end > until,
      };
    });
  return { bars, lanes: Math.max(1, reached.length) };
}

import type { OwnShift, Swap, TimeOff } from '../api';

export interface Marks {
  /** Whether others may take it, all of it or a part. */
  offered: 'whole' | 'part' | undefined;
  /** Whether the person is away for some of it. */
  away: boolean;
}

export function marksOf(shift: OwnShift, ownSwaps: Swap[], timeOff: TimeOff[]): Marks {
  const [start, end] = [Date.parse(shift.start), Date.parse(shift.end)];
  const meets = (from: string, until: string) => Date.parse(from) < end && Date.parse(until) > start;
  const offers = ownSwaps.filter((swap) => swap.scheduleId === shift.scheduleId && meets(swap.startsAt, swap.endsAt));
  const whole = offers.some((swap) => Date.parse(swap.startsAt) <= start && Date.parse(swap.endsAt) >= end);
  return {
    offered: whole ? 'whole' : offers.length > 0 ? 'part' : undefined,
    away: timeOff.some((off) => meets(off.startsAt, off.endsAt)),
  };
}

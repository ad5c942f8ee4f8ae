import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { dayOf } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/useNow';
import { linesOf, rangeOf, stepped, type View } from './days';

/** What a calendar shows at the moment, and how to move it. */
export function useCalendar(ofSchedule: string, first: View = 'weeks', always?: 'narrow') {
  const [view, setView] = useState<View>(first);
  const [chosen, setZone] = useState<string>();
  const zone = chosen ?? ofSchedule;
  const now = useNow();
  const [wanted, setDate] = useState<string>();
  const date = wanted ?? dayOf(now, zone);
  const small = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const narrow = always === 'narrow' || (small ?? false);
  const lines = useMemo(() => linesOf(view, date, zone, narrow), [view, date, zone, narrow]);
  return {
    view,
    setView,
    zone,
    setZone,
    date,
    setDate,
    lines,
    range: useMemo(() => rangeOf(lines), [lines]),
    step: (by: -1 | 1) => setDate(stepped(view, date, by)),
    today: () => setDate(undefined),
  };
}

export type CalendarState = ReturnType<typeof useCalendar>;

import { useMemo } from 'react';
import type { Timed } from './bars';

/** From when until when in a zone, with the offset where clocks change on the way. */
export function useSpanTimes(language: string, zone: string): (span: Timed) => string {
  return useMemo(() => {
    const options = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
    const plain = new Intl.DateTimeFormat(language, options);
    const named = new Intl.DateTimeFormat(language, { ...options, timeZoneName: 'short' });
    return ({ start, end }) => `${plain.format(start)} – ${named.format(end)}`;
  }, [language, zone]);
}

import { useReader } from '../../session/reader';
import { useSpanTimes } from '../schedules/calendar/useSpanTimes';

/** From when until when, with days of the week, in the reader's zone. */
export function useSpan(): (start: string, end: string) => string {
  const { zone, language } = useReader();
  const times = useSpanTimes(language, zone);
  return (start, end) => times({ start: Date.parse(start), end: Date.parse(end) });
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { openSwapsQuery, timeOffList, type OwnShift } from '../api';
import { marksOf, type Marks } from './marks';

/** What to say about a shift, as far as swaps and time off are known. */
export function useMarks(personId: string): (shift: OwnShift) => Marks {
  const swaps = useQuery(openSwapsQuery).data ?? [];
  const timeOff = useInfiniteQuery(timeOffList(personId)).data ?? [];
  const own = swaps.filter((swap) => swap.offeredById === personId);
  return (shift) => marksOf(shift, own, timeOff);
}

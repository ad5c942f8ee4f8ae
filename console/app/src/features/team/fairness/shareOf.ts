/** A part of a whole from 0 to 1; of nothing it is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

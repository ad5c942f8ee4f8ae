/** The list with one item elsewhere; a place beyond the ends is its end. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const rest = list.filter((_, place) => place !== from);
  const place = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, place), ...list.slice(from, from + 1), ...rest.slice(place)];
}

import type { Shifts } from '../api';

type LayerShifts = Shifts['layers'];

/** What layers say until a change counts, and what they say from then on; those that only one of them has are kept. */
export function joined(now: LayerShifts, later: LayerShifts, from: string): LayerShifts {
  const change = Date.parse(from);
  const before = now.map((layer) => ({
    ...layer,
    shifts: layer.shifts
      .filter(({ start }) => Date.parse(start) < change)
      .map((shift) => ({ ...shift, end: Date.parse(shift.end) > change ? from : shift.end })),
  }));
  const after = later.map((layer) => ({
    ...layer,
    shifts: [
      ...(before.find(({ layerId }) => layerId === layer.layerId)?.shifts ?? []),
      ...layer.shifts
        .filter(({ end }) => Date.parse(end) > change)
        .map((shift) => ({ ...shift, start: Date.parse(shift.start) < change ? from : shift.start })),
    ],
  }));
  const gone = before.filter(({ layerId }) => !later.some((layer) => layer.layerId === layerId));
  return [...after, ...gone];
}

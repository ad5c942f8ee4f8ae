import { useQuery } from '@tanstack/react-query';
import { previewQuery, type Layer, type LayerRequest, type Range, type Schedule, type Shifts } from './api';
import { joined } from './calendar/plannedLayers';

/** A layer as it is asked about. */
function requestOf({ effectiveFrom, effectiveUntil, ...layer }: Layer): LayerRequest {
  return { ...layer, effectiveFrom: effectiveFrom ?? undefined, effectiveUntil: effectiveUntil ?? undefined };
}

/** Lets the layers of shifts follow a planned change; they tell only what counts now. */
export function usePlannedLayers(schedule: Schedule, range: Range): (shifts: Shifts) => Shifts {
  const { planned } = schedule;
  const touched = planned && Date.parse(planned.effectiveFrom) < Date.parse(range.until);
  const later = useQuery({
    ...previewQuery(planned?.zone ?? schedule.zone, (planned?.layers ?? []).map(requestOf), range),
    enabled: Boolean(touched),
  }).data;
  return (shifts) =>
    touched && later
      ? {
          ...shifts,
          layers: joined(shifts.layers, later.layers, planned.effectiveFrom),
          people: { ...later.people, ...shifts.people },
        }
      : shifts;
}

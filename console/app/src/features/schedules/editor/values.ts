import type { Layer, LayerRequest, Schedule, ScheduleRequest, Weekday } from '../api';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';

export type RotationType = Layer['rotation']['type'];
export const rotationTypes: RotationType[] = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY'];

/** A place in the order of turns; nobody in it is a turn in which nobody is on call. */
export interface SlotValues {
  key: string;
  personIds: string[];
}

export interface WindowValues {
  key: string;
  days: Weekday[];
  /** HH:mm on the wall of the layer's zone. */
  from: string;
  minutes: number | null;
}

/** A layer as fields hold it; its times are those of its own zone. */
export interface LayerValues {
  key: string;
  id?: string;
  name: string;
  priority: number;
  zone: string;
  type: RotationType;
  length: number;
  start: string;
  shiftMinutes: number | null;
  days: Weekday[];
  calendarTurns: boolean;
  weekStart: Weekday;
  slots: SlotValues[];
  windows: WindowValues[];
  effectiveFrom: string;
  effectiveUntil: string;
}

export interface ScheduleValues {
  name: string;
  description: string;
  teamId: string | null;
  zone: string;
  layers: LayerValues[];
}

let keys = 0;

/** A key for something in a list that has no id yet. */
export function newKey(): string {
  keys += 1;
  return `new-${keys}`;
}

export function slotOf(...personIds: string[]): SlotValues {
  return { key: newKey(), personIds };
}

export function valuesOf(schedule: Schedule): ScheduleValues {
  const { name, description, teamId, zone, layers } = schedule;
  return { name, description, teamId: teamId || null, zone, layers: layers.map(layerValues) };
}

function layerValues(layer: Layer): LayerValues {
  const { id, name, priority, zone, rotation, slots, windows } = layer;
  const local = (at: string | null) => (at ? toLocalInput(Date.parse(at), zone) : '');
  return {
    key: id,
    id,
    name,
    priority,
    zone,
    type: rotation.type,
    length: rotation.length,
    start: rotation.start.slice(0, 16),
    shiftMinutes: rotation.shiftMinutes ?? null,
    days: rotation.days ?? [],
    calendarTurns: rotation.calendarTurns ?? false,
    weekStart: rotation.weekStart ?? 'MONDAY',
    slots: slots.map(({ personIds }) => slotOf(...personIds)),
    windows: windows.map((window) => ({ key: newKey(), ...window })),
    effectiveFrom: local(layer.effectiveFrom),
    effectiveUntil: local(layer.effectiveUntil),
  };
}

/** What the services are asked to keep. */
export function requestOf(values: ScheduleValues, effectiveFrom?: string): ScheduleRequest {
  const { name, description, teamId, zone } = values;
  return { name, description, teamId: teamId ?? undefined, zone, layers: layersOf(values), effectiveFrom };
}

/** Fields that are empty while somebody types take their usual values, so that the preview goes on. */
export function layersOf({ layers }: ScheduleValues): LayerRequest[] {
  return layers.map((layer, index) => ({
    id: layer.id,
    name: layer.name.trim() || `${index + 1}`,
    priority: layer.priority,
    zone: layer.zone,
    rotation: {
      type: layer.type,
      length: layer.length,
      start: `${layer.start}:00`,
      shiftMinutes: layer.shiftMinutes ?? undefined,
      days: layer.days,
      calendarTurns: layer.calendarTurns,
      weekStart: layer.weekStart,
    },
    slots: layer.slots.map(({ personIds }) => ({ personIds })),
    windows: layer.windows.map(({ days, from, minutes }) => ({ days, from, minutes: minutes ?? 0 })),
    effectiveFrom: fromLocalInput(layer.effectiveFrom, layer.zone),
    effectiveUntil: fromLocalInput(layer.effectiveUntil, layer.zone),
  }));
}

/** Whether a definition is complete enough to ask for its shifts. */
export function canPreview({ zone, layers }: ScheduleValues): boolean {
  return (
    Boolean(zone) &&
    layers.every(
      ({ start, length, windows }) =>
        start.length === 16 && length >= 1 && windows.every(({ days, from, minutes }) => days.length > 0 && from && minutes),
    )
  );
}

import type { Target } from '../../../shared/pick/targets';
import { newKey, type WindowValues } from '../../schedules/editor/values';
import {
  alertPriorities,
  alertSeverities,
  severities,
  type AlertPriority,
  type AlertSeverity,
  type Policy,
  type PolicyLevel,
  type PolicyRequest,
  type Severity,
  type Strategy,
} from '../api';

/** Under which circumstances a level fires; empty parts are met always. */
export interface ConditionValues {
  alertSeverities: AlertSeverity[];
  incidentSeverities: Severity[];
  priorities: AlertPriority[];
  /** Of the windows. */
  zone: string;
  windows: WindowValues[];
}

/** A level as fields hold it. */
export interface LevelValues {
  key: string;
  /** After the level before; after the alert's opening for the first. Null while the field is empty. */
  delaySeconds: number | null;
  targets: Target[];
  strategy: Strategy;
  /** Null for a level that always fires. */
  condition: ConditionValues | null;
}

export interface PolicyValues {
  name: string;
  description: string;
  teamId: string | null;
  /** How often the levels start again. */
  repeatCount: number;
  repeatDelaySeconds: number | null;
  /** Null for an acknowledgement that never ends by itself. */
  ackTimeoutSeconds: number | null;
  levels: LevelValues[];
}

export const mostLevels = 20;

export function newLevel(delaySeconds: number): LevelValues {
  return { key: newKey(), delaySeconds, targets: [], strategy: 'EVERYONE', condition: null };
}

export function newCondition(zone: string): ConditionValues {
  return { alertSeverities: [], incidentSeverities: [], priorities: [], zone, windows: [] };
}

export function newPolicy(): PolicyValues {
  return {
    name: '',
    description: '',
    teamId: null,
    repeatCount: 1,
    repeatDelaySeconds: 300,
    ackTimeoutSeconds: null,
    levels: [newLevel(0)],
  };
}

export function valuesOf(policy: Policy): PolicyValues {
  const { name, description, teamId, repeatCount, repeatDelaySeconds, ackTimeoutSeconds, levels } = policy;
  return { name, description, teamId, repeatCount, repeatDelaySeconds, ackTimeoutSeconds, levels: levels.map(levelValues) };
}

function levelValues({ delaySeconds, targets, strategy, condition }: PolicyLevel): LevelValues {
  return {
    key: newKey(),
    delaySeconds,
    targets: targets.map(({ kind, id }) => ({ kind, id })),
    strategy,
    condition: condition && {
      alertSeverities: condition.alertSeverities ?? [],
      incidentSeverities: condition.incidentSeverities ?? [],
      priorities: condition.priorities ?? [],
      zone: condition.zone ?? 'UTC',
      windows: (condition.windows ?? []).map((window) => ({ key: newKey(), ...window })),
    },
  };
}

/** What the services are asked to keep. */
export function requestOf(values: PolicyValues): PolicyRequest {
  return {
    name: values.name,
    description: values.description,
    teamId: values.teamId ?? undefined,
    repeatCount: values.repeatCount,
    repeatDelaySeconds: values.repeatDelaySeconds ?? undefined,
    ackTimeoutSeconds: values.ackTimeoutSeconds ?? undefined,
    levels: values.levels.map(({ delaySeconds, targets, strategy, condition }) => ({
      delaySeconds: delaySeconds ?? 0,
      targets,
      strategy,
      condition: condition ? conditionOf(condition) : undefined,
    })),
  };
}

/** Undefined for a condition that is met always. */
function conditionOf({ zone, windows, ...chosen }: ConditionValues) {
  const { length } = [...chosen.alertSeverities, ...chosen.incidentSeverities, ...chosen.priorities, ...windows];
  if (length === 0) return undefined;
  return {
    alertSeverities: alertSeverities.filter((severity) => chosen.alertSeverities.includes(severity)),
    incidentSeverities: severities.filter((severity) => chosen.incidentSeverities.includes(severity)),
    priorities: alertPriorities.filter((priority) => chosen.priorities.includes(priority)),
    zone,
    windows: windows.map(({ days, from, minutes }) => ({ days, from, minutes: minutes ?? 0 })),
  };
}

/** The policy to follow while it is edited; undefined while something is missing without which it says nothing. */
export function simulated(values: PolicyValues): PolicyRequest | undefined {
  const complete = values.levels.every(
    ({ targets, condition }) =>
      targets.length > 0 &&
      (condition?.windows ?? []).every(({ days, from, minutes }) => days.length > 0 && from && minutes),
  );
  return complete ? requestOf({ ...values, name: values.name.trim() || '-' }) : undefined;
}

/** Seconds from the alert's opening to each level. */
export function moments(levels: { delaySeconds: number | null }[]): number[] {
  let sum = 0;
  return levels.map(({ delaySeconds }) => (sum += delaySeconds ?? 0));
}

/** Errors of the services at the paths of our fields: a wrong target belongs to the field of all targets. */
export function formPaths(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [path.replace(/(\.targets)\.\d+(\.\w+)?$/, '$1'), message]),
  );
}

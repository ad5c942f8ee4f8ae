import type { Definition, Metric } from './api';
import type { severities } from './question';

type Severity = (typeof severities)[number];

/** A definition as people fill it in: targets in seconds, or in per cent for a share. */
export interface DefinitionValues {
  key: string;
  name: { en: string; ru: string };
  explanation: { en: string; ru: string };
  kind: Definition['kind'];
  from: string;
  to: string;
  severities: string[];
  teamIds: string[];
  serviceIds: string[];
  targets: Record<Severity, number | null>;
  target: number | null;
  better: Definition['better'];
  position: number;
}

const none: Record<Severity, number | null> = { SEV1: null, SEV2: null, SEV3: null, SEV4: null };

/** What the form shows first. */
export function valuesOf(metric: Metric | undefined): DefinitionValues {
  const definition = metric?.definition;
  const scale = isShare(definition?.kind) ? 100 : 1;
  return {
    key: metric?.key ?? '',
    name: { en: definition?.name.en ?? '', ru: definition?.name.ru ?? '' },
    explanation: { en: definition?.explanation.en ?? '', ru: definition?.explanation.ru ?? '' },
    kind: definition?.kind ?? 'DURATION',
    from: definition?.from ?? 'STARTED',
    to: definition?.to ?? 'MITIGATED',
    severities: definition?.severities ?? [],
    teamIds: definition?.teamIds ?? [],
    serviceIds: definition?.serviceIds ?? [],
    targets: { ...none, ...definition?.targets },
    target: typeof definition?.target === 'number' ? definition.target * scale : null,
    better: definition?.better ?? 'LOWER',
    position: definition?.position ?? 100,
  };
}

/** What the service is sent; what the form does not show stays as it is. */
export function definitionOf(values: DefinitionValues, metric: Metric | undefined): Definition {
  const timed = values.kind === 'DURATION';
  const scale = isShare(values.kind) ? 100 : 1;
  return {
    ...metric?.definition,
    kind: values.kind,
    name: values.name,
    explanation: values.explanation,
    from: timed ? (values.from as Definition['from']) : null,
    to: timed ? (values.to as Definition['to']) : null,
    severities: values.severities as Definition['severities'],
    teamIds: values.teamIds,
    serviceIds: values.serviceIds,
    targets: timed
      ? (Object.fromEntries(Object.entries(values.targets).filter(([, target]) => target !== null)) as Definition['targets'])
      : {},
    target: values.target === null ? null : values.target / scale,
    better: values.better,
    position: values.position,
  };
}

export function isShare(kind: Definition['kind'] | undefined): boolean {
  return kind === 'RECURRENCE' || kind === 'ON_TIME';
}

/** What goes with another kind: which way is good, and no target, because its unit is another one. */
export function withKind(values: DefinitionValues, kind: Definition['kind']): DefinitionValues {
  return { ...values, kind, target: null, targets: { ...none }, better: kind === 'MTBF' || kind === 'ON_TIME' ? 'HIGHER' : 'LOWER' };
}

import { useTranslation } from 'react-i18next';
import type { Oncall } from '../../api/clients';
import { useNames } from './catalogue';

export type TargetKind = Oncall['TargetKind'];
export type Target = Oncall['TargetBody'];

export const targetKinds: TargetKind[] = ['SCHEDULE', 'NEXT_ON_CALL', 'PERSON', 'TEAM', 'DESTINATION'];

/** How a target is written in a field: kind and id. */
export function targetKey({ kind, id }: Target): string {
  return `${kind}:${id}`;
}

export function targetOf(key: string): Target {
  const at = key.indexOf(':');
  return { kind: key.slice(0, at) as TargetKind, id: key.slice(at + 1) };
}

/** A target's own name, such as that of its schedule. */
export function useTargetName(): (target: Target) => string {
  const names = useNames();
  return ({ kind, id }) => {
    switch (kind) {
      case 'PERSON':
        return names.person(id) ?? '';
      case 'SCHEDULE':
      case 'NEXT_ON_CALL':
        return names.schedule(id) ?? '';
      case 'TEAM':
        return names.team(id) ?? '';
      case 'DESTINATION':
        return names.destination(id) ?? '';
    }
  };
}

/** A target in words: "Nora", "on call: Shop". */
export function useTargetText(): (target: Target) => string {
  const { t } = useTranslation();
  const nameOf = useTargetName();
  return (target) => t(`targets.text.${target.kind}`, { name: nameOf(target) });
}

import { useTranslation } from 'react-i18next';
import type { PolicyLevel } from './api';

type Condition = NonNullable<PolicyLevel['condition']>;

/** A condition in a line: "only Critical, Error · SEV1 · 1 window, Europe/Berlin". */
export function useConditionText(): (condition: Condition) => string {
  const { t } = useTranslation();
  return ({ alertSeverities, incidentSeverities, priorities, zone, windows }) => {
    const count = windows?.length ?? 0;
    const parts = [
      alertSeverities?.map((severity) => t(`state.alertSeverity.${severity}`)).join(', '),
      incidentSeverities?.join(', '),
      priorities?.join(', '),
      count > 0 ? `${t('rotation.windows', { count })}, ${zone ?? 'UTC'}` : '',
    ];
    return t('policies.only', { what: parts.filter(Boolean).join(' · ') });
  };
}

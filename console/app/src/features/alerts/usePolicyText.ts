import { useTranslation } from 'react-i18next';
import type { Escalation } from './api';

/** By what an alert escalates: a policy, or what somebody or an incident asked for. */
export function usePolicyText(): (by: Pick<Escalation, 'policySource' | 'policyName'>) => string {
  const { t } = useTranslation();
  return ({ policySource, policyName }) => t(`escalation.by.${policySource}`, { name: policyName });
}

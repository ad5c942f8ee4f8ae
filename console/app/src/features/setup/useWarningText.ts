import { useTranslation } from 'react-i18next';
import { useReasonText } from '../policies/simulator/useReasonText';
import type { Setup } from './api';

/** Whose alerts would wake nobody, and why, in the reader's words; without reasons as the service says it. */
export function useWarningText(): (warning: Setup['warnings'][number]) => string {
  const { t } = useTranslation();
  const reason = useReasonText();
  return ({ serviceName, message, reasons }) =>
    reasons.length === 0
      ? message
      : t('setup.wouldPageNobody', { service: serviceName, why: [...new Set(reasons.map(reason))].join('. ') });
}

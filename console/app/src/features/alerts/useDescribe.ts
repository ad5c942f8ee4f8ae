import { useTranslation } from 'react-i18next';
import { describe } from './ledger';

/** Details of log and ledger entries in the reader's words, where we have them. */
export function useDescribe(): (detail: Record<string, unknown> | null | undefined) => string {
  const { t, i18n } = useTranslation();
  return (detail) =>
    describe(detail, (key) => (i18n.exists(`alerts.detail.${key}`) ? t(`alerts.detail.${key}`) : key));
}

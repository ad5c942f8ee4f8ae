import { useTranslation } from 'react-i18next';
import { describe } from './ledger';

/** Details of log and ledger entries in the reader's words, where we have them. */
export function useDescribe(): (detail: Record<string, unknown> | null | undefined) => string {
  const { t, i18n } = useTranslation();
  const said = (key: string, otherwise: string) => (i18n.exists(key) ? t(key) : otherwise);
  const name = (key: string) => said(`alerts.detail.${key}`, key);
  const value = (key: string, text: string) => {
    switch (key) {
      case 'via':
        return said(`alerts.via.${text}`, text);
      case 'status':
        return said(`state.deliveryState.${text}`, text);
      default:
        return text;
    }
  };
  return (detail) => describe(detail, { name, value });
}

import { useTranslation } from 'react-i18next';
import type { Brief } from './api';

/** What is open, in a few words. */
export function useBriefText(): (brief: Brief) => string {
  const { t } = useTranslation();
  return ({ openIncidents, openAlerts }) => {
    const open = [
      openIncidents.length > 0 && t('handover.incidentCount', { count: openIncidents.length }),
      openAlerts.length > 0 && t('handover.alertCount', { count: openAlerts.length }),
    ].filter(Boolean);
    return open.length > 0 ? open.join(', ') : t('handover.nothingOpen');
  };
}

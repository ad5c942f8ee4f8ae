import { useTranslation } from 'react-i18next';
import type { PageView } from './api';

/** Why somebody was paged, in words; pages that are older than reasons only say at which level. */
export function useWhyText(): (page: PageView) => string {
  const { t } = useTranslation();
  return ({ level, run, reason }) => {
    const where = level === 0 ? undefined : t('alerts.levelOfRun', { level, run });
    if (!reason) return where ?? t('alerts.byHand');
    const { origin, subject, by, message, path } = reason;
    return [
      where,
      t(`alerts.why.origin.${origin}`, { subject, by }),
      t(`alerts.why.way.${path.way}`, { schedule: path.schedule, team: path.team }),
      message && t('alerts.why.message', { message }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

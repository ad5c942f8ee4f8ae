import { useTranslation } from 'react-i18next';
import { useDuration } from '../../../shared/time/Time';
import type { Target } from '../model';

const lengths = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** "15 min", "4 business hours". */
export function useTargetText(): (target: Target) => string {
  const { t } = useTranslation();
  const duration = useDuration();
  return ({ amount, unit }) => {
    if (unit === 'BUSINESS_HOURS') return t('rules.businessHours', { count: amount });
    if (unit === 'BUSINESS_DAYS') return t('rules.businessDays', { count: amount });
    return duration(amount * lengths[unit]);
  };
}

import { useTranslation } from 'react-i18next';
import { useDuration } from '../../shared/time/Time';

/** Seconds after the alert's opening in words: "at once", "after 15 min". */
export function useMoment(): (seconds: number) => string {
  const { t } = useTranslation();
  const duration = useDuration();
  return (seconds) => (seconds <= 0 ? t('policies.atOnce') : t('policies.after', { time: duration(seconds) }));
}

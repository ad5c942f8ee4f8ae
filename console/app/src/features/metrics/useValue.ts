import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useDuration } from '../../shared/time/Time';

export type Unit = 'SECONDS' | 'SHARE' | 'NUMBER';

/** Says a value of a metric in its unit; a dash for none. */
export function useValue(): (value: number | null | undefined, unit: Unit) => string {
  const { t } = useTranslation();
  const { language } = useReader();
  const duration = useDuration();
  return (value, unit) => {
    if (value === null || value === undefined) return '–';
    if (unit === 'SECONDS') return duration(value);
    if (unit === 'NUMBER') return new Intl.NumberFormat(language).format(value);
    return t('metrics.percent', { share: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value * 100) });
  };
}

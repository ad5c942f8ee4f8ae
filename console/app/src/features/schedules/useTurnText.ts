import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { Layer } from './api';
import { weekdayNames } from './weekdays';

/** How turns go round, in a few words: "every 2 weeks, Mon 09:00". */
export function useTurnText(): (rotation: Layer['rotation']) => string {
  const { t } = useTranslation();
  const { language } = useReader();
  return ({ type, length, start, days }) => {
    const name = weekdayNames(language, 'short');
    const turn = length === 1 ? t(`rotation.single.${type}`) : t(`rotation.every.${type}`, { count: length });
    const at = new Intl.DateTimeFormat(language, {
      ...(type === 'WEEKLY' ? { weekday: 'short' } : {}),
      ...(type === 'MONTHLY' ? { day: 'numeric' } : {}),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    }).format(Date.parse(`${start}Z`));
    const only = days && days.length > 0 ? days.map((day) => name[day]).join(', ') : '';
    return [t('rotation.from', { turn, at }), only].filter(Boolean).join(' · ');
  };
}

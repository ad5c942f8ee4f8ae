import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { Layer } from './api';
import { weekdayNames } from './weekdays';

type Described = Pick<Layer, 'priority' | 'zone'> & { rotation: Layer['rotation']; windows: unknown[] };

/** How a layer turns, in a line: "every 2 weeks from Mon 09:00 · Europe/Berlin · priority 1". */
export function useRotationText(): (layer: Described) => string {
  const { t } = useTranslation();
  const { language } = useReader();
  return ({ priority, zone, rotation, windows }) => {
    const { type, length, start, days } = rotation;
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
    return [
      t('rotation.from', { turn, at }),
      days && days.length > 0 ? days.map((day) => name[day]).join(', ') : '',
      windows.length > 0 ? t('rotation.windows', { count: windows.length }) : '',
      zone,
      t('rotation.priority', { priority }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

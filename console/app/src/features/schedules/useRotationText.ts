import { useTranslation } from 'react-i18next';
import type { Layer } from './api';
import { useTurnText } from './useTurnText';

type Described = Pick<Layer, 'priority' | 'zone'> & { rotation: Layer['rotation']; windows: unknown[] };

/** How a layer turns, in a line: "every 2 weeks, Mon 09:00 · Europe/Berlin · priority 1". */
export function useRotationText(): (layer: Described) => string {
  const { t } = useTranslation();
  const turn = useTurnText();
  return ({ priority, zone, rotation, windows }) =>
    [
      turn(rotation),
      windows.length > 0 ? t('rotation.windows', { count: windows.length }) : '',
      zone,
      t('rotation.priority', { priority }),
    ]
      .filter(Boolean)
      .join(' · ');
}

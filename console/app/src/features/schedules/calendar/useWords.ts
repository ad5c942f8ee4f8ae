import { useTranslation } from 'react-i18next';
import type { Override } from '../api';
import type { Words } from './rows';

/** An override in a few plain words. */
export function useOverrideText(): (override: Override) => string {
  const { t } = useTranslation();
  return ({ kind, personName, originalName }) =>
    t(`overrides.short.${kind}`, { name: personName ?? '', original: originalName ?? '' });
}

export function useWords(): Words {
  const { t } = useTranslation();
  return {
    noShift: t('calendar.noShift'),
    unreachable: t('calendar.unreachable'),
    empty: t('calendar.emptyTurn'),
    fixed: t('calendar.fixed'),
    stands: (name, original) => t('calendar.stands', { name, original }),
    override: useOverrideText(),
  };
}

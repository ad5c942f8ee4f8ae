import { useTranslation } from 'react-i18next';
import { factKey, type Condition } from '../model';

/** A condition as a reader would say it. */
export function useConditionText(): (condition: Condition) => string {
  const { t, i18n } = useTranslation();
  return ({ fact, operator, value }) =>
    t(`rules.condition.${operator}`, {
      fact: t(`facts.${factKey(fact)}`),
      value: value === null || value === undefined ? '' : new Intl.NumberFormat(i18n.language).format(value),
    });
}

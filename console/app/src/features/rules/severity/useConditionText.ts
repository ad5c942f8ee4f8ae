import { useTranslation } from 'react-i18next';
import { factKey, type Condition } from '../model';

/** Conditions as a reader would say them, in one sentence. */
export function useConditionText(): (conditions: Condition[]) => string {
  const { t, i18n } = useTranslation();
  const said = ({ fact, operator, value }: Condition) =>
    t(`rules.condition.${operator}`, {
      fact: t(`facts.${factKey(fact)}`),
      value: value === null || value === undefined ? '' : new Intl.NumberFormat(i18n.language).format(value),
    });
  return (conditions) => {
    if (conditions.length === 0) return t('rules.otherwise');
    const [first = '', ...others] = conditions.map(said);
    return [first, ...others.map((words) => words.charAt(0).toLowerCase() + words.slice(1))].join(t('rules.and'));
  };
}

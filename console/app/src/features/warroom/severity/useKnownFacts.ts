import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/clients';

/** What a severity was decided from, in words and figures; what nobody said is left out. */
export function useKnownFacts(facts: Incident['SeverityFacts'] | null | undefined): string[] {
  const { t, i18n } = useTranslation();
  return Object.entries(facts ?? {}).flatMap(([name, value]) => {
    const label = t(`facts.${name}`);
    if (typeof value === 'number') return [`${label}: ${value.toLocaleString(i18n.language)}`];
    if (typeof value === 'boolean') return [value ? label : t('severityStory.not', { fact: label })];
    return [];
  });
}

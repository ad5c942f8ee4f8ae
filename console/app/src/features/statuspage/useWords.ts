import { useTranslation } from 'react-i18next';
import { asLanguage } from '../../i18n';

/** The words in the reader's language, else in the first that there are. */
export function useWords(): (words: Record<string, string> | undefined) => string {
  const { i18n } = useTranslation();
  const language = asLanguage(i18n.language) ?? 'en';
  return (words) => words?.[language] ?? Object.values(words ?? {})[0] ?? '';
}

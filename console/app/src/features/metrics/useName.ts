import { useReader } from '../../session/reader';

/** The words of a definition in the reader's language. */
export function useName(): (texts: { en: string; ru: string }) => string {
  const { language } = useReader();
  return (texts) => (language === 'ru' ? texts.ru : texts.en);
}

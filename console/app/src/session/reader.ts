import { useTranslation } from 'react-i18next';
import { ownZone } from '../shared/time/format';
import { useMe } from './me';

/** How this person reads times: in the zone of their profile, else that of their machine. */
export function useReader(): { zone: string; language: string } {
  const { i18n } = useTranslation();
  const me = useMe();
  const language = i18n.language.startsWith('ru') ? 'ru' : 'en-GB';
  return { zone: me?.zone ?? ownZone(), language };
}

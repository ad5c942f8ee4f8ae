import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { ru } from './ru';

export const languages = { en: 'English', ru: 'Русский' } as const;
export type Language = keyof typeof languages;

/** What an installed console is called, by language. */
const manifests: Record<Language, string> = { en: '/manifest.webmanifest', ru: '/manifest.ru.webmanifest' };

const storageKey = 'muster-language';

/** What the person chose on this machine, if anything. */
export function chosenLanguage(): Language | undefined {
  return asLanguage(safely(() => window.localStorage.getItem(storageKey)));
}

export function asLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'ru' ? primary : undefined;
}

export async function switchLanguage(language: Language, choice: 'chosen' | 'profile'): Promise<void> {
  if (choice === 'chosen') safely(() => window.localStorage.setItem(storageKey, language));
  await i18next.changeLanguage(language);
}

export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.setAttribute('lang', language);
    document.querySelector('link[rel=manifest]')?.setAttribute('href', manifests[language as Language]);
  });
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage() ?? asLanguage(navigator.language) ?? 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en }, ru: { translation: ru } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
}

function safely<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

import type { PublicVersion } from './api';

/** Words for customers by language. */
export type Texts = Record<string, string>;

/** Words that the service does not have yet: only the languages that somebody wrote in. */
export interface Draft {
  texts: Texts;
  /** What stood in those languages when their writer had last looked at it. */
  base: Texts;
  /** When it was written last. */
  at: string;
}

export const nothing: Draft = { texts: {}, base: {}, at: '' };

export const isEmpty = (draft: Draft) => Object.keys(draft.texts).length === 0;

/** The stored words with those of the draft over them. */
export const written = (draft: Draft, known: PublicVersion | null): Texts => ({ ...known?.texts, ...draft.texts });

const stored = (known: PublicVersion | null, language: string) => known?.texts[language] ?? '';

/** The draft with other words in a language; words that are stored already are no draft. */
export function rewritten(draft: Draft, known: PublicVersion | null, language: string, text: string, at: string): Draft {
  if (text === stored(known, language)) return without(draft, [language]);
  return {
    texts: { ...draft.texts, [language]: text },
    base: { ...draft.base, [language]: draft.base[language] ?? stored(known, language) },
    at,
  };
}

/** The languages in which somebody else wrote something different meanwhile. */
export const clashing = (draft: Draft, known: PublicVersion | null): string[] =>
  Object.keys(draft.texts).filter((language) => {
    const theirs = stored(known, language);
    return theirs !== draft.base[language] && theirs !== draft.texts[language];
  });

/** The draft whose writer has looked at what is stored. */
export const seen = (draft: Draft, known: PublicVersion | null): Draft => ({
  ...draft,
  base: Object.fromEntries(Object.keys(draft.texts).map((language) => [language, stored(known, language)])),
});

export const without = ({ texts, base, at }: Draft, languages: string[]): Draft => {
  const rest = (of: Texts) => Object.fromEntries(Object.entries(of).filter(([language]) => !languages.includes(language)));
  return { texts: rest(texts), base: rest(base), at };
};

/** What is left of a draft after it was sent: what was written on since. */
export function leftOf(draft: Draft, sent: Draft, answered: PublicVersion): Draft {
  const settled = Object.keys(draft.texts).filter((language) => draft.texts[language] === sent.texts[language]);
  return seen(without(draft, settled), answered);
}

/** Whether that is a draft with words in it. */
export function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false;
  const { texts, base, at } = found as Record<string, unknown>;
  return isTexts(texts) && isTexts(base) && typeof at === 'string' && Object.keys(texts).length > 0;
}

const isTexts = (found: unknown): found is Texts =>
  typeof found === 'object' && found !== null && Object.values(found).every((text) => typeof text === 'string');

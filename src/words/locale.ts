/** Languages the wallet speaks, with the direction each is written in. */
export const languages = { en: 'ltr' } as const satisfies Record<string, 'ltr' | 'rtl'>;

export type Language = keyof typeof languages;

/** What a language of the person's, such as `en-GB`, is here; English when we do not speak it. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const base = tag.split('-')[0]?.toLowerCase();
    if (base !== undefined && Object.hasOwn(languages, base)) return base as Language; // just looked up
  }
  return 'en';
}

let language: Language = 'en';

/** Where the person's own region does not say: English as this wallet writes it. */
const usualRegion: Record<Language, string> = { en: 'en-GB' };

const preferred = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : navigator.languages;

/** The language the wallet speaks now. */
export function currentLanguage(): Language {
  return language;
}

/**
 * The locale for dates, numbers and lists: the person's own region where its language is the one we
 * speak, so that a date in an English sentence reads as that person writes dates.
 */
export function regionLocale(): string {
  const own = preferred().find((tag) => tag.split('-')[0]?.toLowerCase() === language);
  return own ?? usualRegion[language];
}

/** Speaks a language from now on and says so on `<html>`. Screens drawn before must be drawn again. */
export function applyLanguage(next: Language | 'system', root = document.documentElement): void {
  language = next === 'system' ? languageFor(preferred()) : next;
  root.lang = language;
  root.dir = languages[language];
}

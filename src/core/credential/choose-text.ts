import type { Localized } from './display';

/**
 * Picks the text a person reads best.
 *
 * @param languages BCP 47 tags, the preferred one first
 * @returns for each language in turn the exact tag, then a shorter form of it (`de-CH` → `de`), then another
 *   form of the same language (`de` → `de-AT`); then a text without a tag; then the first; null when there is none
 * @see RFC 4647 §3.4
 */
export const chooseText = (texts: Localized, languages: readonly string[]): string | null => {
  for (const language of languages) {
    const found = findText(texts, language.toLowerCase());
    if (found !== undefined) return found;
  }
  return (texts.find(({ lang }) => lang === '') ?? texts[0])?.text ?? null;
};

const findText = (texts: Localized, wanted: string): string | undefined => {
  for (let tag = wanted; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const exact = texts.find(({ lang }) => lang.toLowerCase() === tag);
    if (exact !== undefined) return exact.text;
  }
  const [primary = ''] = wanted.split('-');
  return texts.find(({ lang }) => lang.toLowerCase().split('-')[0] === primary)?.text;
};

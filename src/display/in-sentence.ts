import { currentLanguage } from '../words/locale';

/** A label inside a sentence: "Family name" → "family name"; acronyms and languages that keep capitals stay. */
export const inSentence = (label: string): string => {
  const [first = '', second = ''] = label;
  const isAcronym = second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second);
  return currentLanguage() === 'en' && !isAcronym
    ? first.toLowerCase() + label.slice(first.length)
    : label;
};

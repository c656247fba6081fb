/** How hard a passphrase is to guess offline, in three words; advice, never a rule. */
export type PassphraseStrength = 'empty' | 'weak' | 'fair' | 'strong';

const fairBits = 45;
const strongBits = 60;

/**
 * Estimates a passphrase's strength against offline guessing (SECURITY 3.3: about 60 bits is the aim).
 *
 * Counts words of four letters or more at 11 bits each when there are several, else characters by the alphabet
 * they come from; characters that repeat or continue a run such as `abcd` count once. An estimate errs low.
 */
export const passphraseStrength = (text: string): PassphraseStrength => {
  if (text.trim() === '') return 'empty';
  const words = text.split(/[\s\-_.,]+/u).filter((word) => word.length >= 4);
  const distinctWords = new Set(words.map((word) => word.toLowerCase())).size;
  const bits = Math.max(distinctWords >= 3 ? distinctWords * 11 : 0, characterBits(text));
  if (bits >= strongBits) return 'strong';
  return bits >= fairBits ? 'fair' : 'weak';
};

const characterBits = (text: string): number => {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const fresh = points.filter((point, at) => {
    const step = point - (points[at - 1] ?? -10);
    return step !== 0 && Math.abs(step) !== 1;
  });
  const perCharacter = Math.log2(alphabetSize(text)) * 0.72;
  return Math.min(fresh.length, new Set(points).size * 1.5) * perCharacter;
};

const alphabetSize = (text: string): number =>
  (/[a-z]/u.test(text) ? 26 : 0) +
  (/[A-Z]/u.test(text) ? 26 : 0) +
  (/[0-9]/u.test(text) ? 10 : 0) +
  (/[^a-zA-Z0-9]/u.test(text) ? 24 : 0);

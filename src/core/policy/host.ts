import { decodePunycode } from './punycode';

/** A host in both spellings, so that a person can see what a look-alike is made of. */
export interface Host {
  /** As it travels: lower case, internationalised labels as `xn--…`. */
  readonly ascii: string;
  /** As its owner means it to be read. */
  readonly unicode: string;
  /** One label mixes writing systems, or a label that should decode does not: show `ascii`. */
  readonly isMixedScript: boolean;
}

/** Reads a host name as the URL parser returns it. */
export const hostOf = (ascii: string): Host => {
  const labels = ascii.split('.').map((label) => {
    if (!label.startsWith('xn--')) return label;
    return decodePunycode(label.slice(4));
  });
  const isUndecodable = labels.includes(null);
  const unicode = isUndecodable ? ascii : labels.join('.');
  return {
    ascii,
    unicode,
    isMixedScript: isUndecodable || unicode.split('.').some(mixesScripts),
  };
};

// Scripts that name owners write together; any other pair inside one label is a look-alike until proven honest.
const written = [
  /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]*$/u,
];
const letter = /[^\p{Script=Common}\p{Script=Inherited}]/gu;
const scripts = ['Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Armenian', 'Thai', 'Devanagari'].map(
  (name) => new RegExp(`^[\\p{Script=${name}}]*$`, 'u'),
);

const mixesScripts = (label: string): boolean => {
  if (written.some((pattern) => pattern.test(label))) return false;
  const letters = (label.match(letter) ?? []).join('');
  return !scripts.some((pattern) => pattern.test(letters));
};

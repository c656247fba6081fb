/** The inks of card spines; white text on each reaches 6.5:1. */
export const inks = [
  'teal',
  'violet',
  'brick',
  'forest',
  'ochre',
  'plum',
  'cobalt',
  'slate',
] as const;

export type Ink = (typeof inks)[number];

/**
 * Chooses the ink of an issuer or organisation; the same id always has the same ink.
 *
 * FNV-1a over the bytes, then the finishing steps of MurmurHash3: without them half of 800 addresses
 * that differ in one number fell on one ink. It hides nothing.
 *
 * @param id the identifier, not the name, so that a translated name keeps its ink
 */
export function inkFor(id: string): Ink {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return inks[((hash ^ (hash >>> 16)) >>> 0) % inks.length] ?? 'slate';
}

/**
 * The letters on a spine: the first letters of the first two words that start with one.
 *
 * @param name as shown to the person; may be in any script
 */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const short = words.filter((word) => !/^(of|the|for|and|de|der|des|für|und|la|le)$/iu.test(word));
  const chosen = short.length > 0 ? short : words;
  const [first, second] = chosen;
  if (first === undefined) return '?';
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toLocaleUpperCase();
}

/**
 * Folds text for searching: case, accents and width do not matter, and neither does how ß is written.
 *
 * Compatibility decomposition puts accents into marks of their own, which are dropped.
 */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** The words of a search, folded. */
export const foldedWords = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Control characters, and the marks that turn, hide or embed text. Newlines and tabs become spaces. */
const unwanted = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Makes other people's text safe to set beside ours: one line, no hidden marks, a bounded length.
 *
 * @param text as received
 * @param limit the largest number of characters kept, counted as the person sees them
 */
export function cleanText(text: string, limit = 200): string {
  // A character can carry any number of marks: cut bytes first so that the walk below is bounded.
  const plain = text
    .slice(0, limit * 16)
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(unwanted, '')
    .trim();
  const characters = [...new Intl.Segmenter().segment(plain)];
  if (characters.length <= limit && text.length <= limit * 16) return plain;
  return `${characters
    .slice(0, limit - 1)
    .map(({ segment }) => segment)
    .join('')}…`;
}

/** How many characters of one foreign text are shown (SCREENS 5). */
export const foreignTextLimit = 200;

// Marks stacked on one letter; writing systems need up to four, "zalgo" text hundreds.
const marksPerLetter = 6;

const lineBreaks = /[\t\n\u000b\f\r\u0085\u2028\u2029]+/gu;
// Control characters, and the marks that reorder what is written around them (Unicode UAX 9).
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const loneSurrogates = /\p{Cs}/gu;
const stackedMarks = new RegExp(`(\\p{M}{${String(marksPerLetter)}})\\p{M}+`, 'gu');

/**
 * Makes somebody else's text safe to stand beside ours: control and direction characters go, line breaks
 * and runs of spaces become one space, lone surrogates become U+FFFD, and what is too long ends in "…".
 *
 * @param limit most characters (code points) kept; `Infinity` keeps all
 */
export const cleanText = (text: string, limit: number = foreignTextLimit): string => {
  const cleaned = text
    .replace(lineBreaks, ' ')
    .replace(controls, '')
    .replace(loneSurrogates, '\ufffd')
    .replace(stackedMarks, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  // Cheap way out: a string has at least as many code units as code points.
  if (cleaned.length <= limit) return cleaned;
  const characters = Array.from(cleaned);
  return characters.length <= limit ? cleaned : characters.slice(0, limit - 1).join('') + '…';
};

/**
 * A text without one character at its end, however often it stands there.
 *
 * Walked by hand: the pattern `/0+$/` starts anew at every zero of a run in the middle, so that a number of
 * 250,000 digits, which fits into any request, would stop the thread for minutes.
 */
export const trimEnd = (text: string, character: string): string => {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === character) end -= 1;
  return text.slice(0, end);
};

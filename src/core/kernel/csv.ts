/**
 * Where a spreadsheet would begin a formula: at the start of a cell, or after what another list separator than ours
 * or a line end makes the start of one. Blanks and quotes can hide it.
 */
const formulaStart = /(?<=(?:^|[;\t\r\n])[\s\p{Cc}"]*)[=+\-@\uff0b\uff0d\uff1d\uff20]/gu;

/**
 * Writes one cell: quoted where any separator in use would cut it, and with an apostrophe before whatever a
 * spreadsheet would otherwise run as a formula. What others call themselves and their fields ends up here. Quotes
 * alone do not help: to a spreadsheet whose list separator is `;`, those after a comma are letters.
 *
 * @see RFC 4180 §2; OWASP, CSV injection
 */
const csvCell = (text: string): string => {
  const inert = text.replace(formulaStart, "'$&");
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/**
 * Writes rows as CSV with CRLF line ends, in UTF-8 with a byte order mark, which spreadsheets need to see that it is.
 *
 * @param rows the first one names the columns
 * @see RFC 4180 §2
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

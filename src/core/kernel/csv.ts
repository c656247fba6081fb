/** What a spreadsheet takes for a formula when a cell begins with it; tabs and returns can hide one. */
const formulaStart = /^[\s\u0000]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

/**
 * Writes one cell: quoted where RFC 4180 asks for it, and with a leading apostrophe where a spreadsheet would
 * otherwise run it as a formula. What others call themselves and their fields ends up here.
 *
 * @see RFC 4180 §2; OWASP, CSV injection
 */
const csvCell = (text: string): string => {
  const inert = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/**
 * Writes rows as CSV with CRLF line ends, in UTF-8 with a byte order mark, which spreadsheets need to see that it is.
 *
 * @param rows the first one names the columns
 * @see RFC 4180 §2
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

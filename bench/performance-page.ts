import { tableOf, type Row } from './row';

const start = '<!-- measured: written by `npm run bench -- --write` -->';
const end = '<!-- end of measured -->';

/** The page with the table of this run between its two marks; what people wrote around them stays. */
export const performancePage = (page: string, rows: readonly Row[]): string => {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error('bench/the page has lost its marks');
  const measured = `${start}\n\n${tableOf(rows)}\n\n![Time by number of cards](images/growth.svg)\n\n`;
  return page.slice(0, from) + measured + page.slice(to);
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv';

/**
 * A reader of its own: RFC 4180, with the list separator of somebody's country.
 *
 * @param isLoose a quote inside a cell opens a quotation too, as some readers have it
 */
const parse = (text: string, separator = ',', isLoose = false): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    const row = rows.at(-1) ?? [];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (letter === '"' && (isLoose || cell === '')) isQuoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' || letter === '\n') {
      row.push(cell);
      cell = '';
      rows.push([]);
      if (letter === '\r' && text.charAt(i + 1) === '\n') i += 1;
    } else cell += letter;
  }
  // What is left over when somebody else's separator broke the quotes is a cell too.
  if (cell !== '') rows.at(-1)?.push(cell);
  return rows.filter((row) => row.length > 0);
};

const read = (rows: readonly (readonly string[])[]): string[][] => parse(csvText(rows).slice(1));

describe('CSV', () => {
  it('begins with a byte order mark and ends every line', () => {
    expect(csvText([['a', 'b']])).toBe('\ufeffa,b\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "\t'=1"],
    ['\r=1', "\r'=1"],
    [' =1', " '=1"],
    ['\u0000=1', "\u0000'=1"],
    ['＝1+1', "'＝1+1"],
    ['\n@x', "\n'@x"],
    ['Degree;=HYPERLINK(0)', "Degree;'=HYPERLINK(0)"],
    ['Degree\t@x', "Degree\t'@x"],
    ['a;"=1', 'a;"\'=1'],
    ['a\n=1;-2', "a\n'=1;'-2"],
  ])('makes %j text that no spreadsheet runs', (text, inert) => {
    expect(read([[text]])).toEqual([[inert]]);
  });

  it.each(['2024-05-01', 'a - b', 'name@host', 'a=b; c', '1,-2'])('leaves %j as it is', (text) => {
    expect(read([[text]])).toEqual([[text]]);
  });

  it.each(['a,b', 'a;b', 'a\tb', 'a"b', 'a\nb', 'a\rb'])('quotes %j', (text) => {
    expect(csvText([[text]])).toBe(`\ufeff"${text.replace('"', '""')}"\r\n`);
  });

  it('reads back as it was written, cell by cell, but for the apostrophes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), { minLength: 1 }),
        (rows) => {
          const bare = (cells: readonly string[]) => cells.map((text) => text.replaceAll("'", ''));
          expect(read(rows).map(bare)).toEqual(rows.map(bare));
        },
      ),
    );
  });

  it('begins no cell as a formula, whatever separates the cells for the reader', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@;,\t"\r\n \'a') });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (rows, separator, isLoose) => {
          const cells = parse(csvText(rows).slice(1), separator, isLoose).flat();
          for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

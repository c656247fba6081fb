import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv';

/** A reader of its own: RFC 4180, nothing else. */
const parse = (text: string): string[][] => {
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
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text.charAt(i + 1) === '\n') {
      row.push(cell);
      cell = '';
      rows.push([]);
      i += 1;
    } else cell += letter;
  }
  return rows.slice(0, -1);
};

const read = (rows: readonly (readonly string[])[]): string[][] => parse(csvText(rows).slice(1));

describe('CSV', () => {
  it('begins with a byte order mark and ends every line', () => {
    expect(csvText([['a', 'b']])).toBe('\ufeffa,b\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '\n@x'])(
    'makes %j text that no spreadsheet runs',
    (text) => {
      expect(read([[text]])).toEqual([[`'${text}`]]);
    },
  );

  it('reads back as it was written, cell by cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), { minLength: 1 }),
        (rows) => {
          const back = read(rows);
          expect(back.map((cells) => cells.length)).toEqual(rows.map((cells) => cells.length));
          for (const [r, cells] of rows.entries())
            for (const [c, text] of cells.entries())
              expect([text, `'${text}`]).toContain(back[r]?.[c]);
        },
      ),
    );
  });

  it('never lets a cell begin as a formula', () => {
    const formula = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(formula, (text) => {
        expect(read([[text]])[0]?.[0]).toMatch(/^'/);
      }),
    );
  });
});

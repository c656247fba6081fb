import { ExactNumber } from './json';
import { trimEnd } from './trim-end';

/** Where a token ended, and what it means. */
export interface Token<T> {
  readonly value: T;
  readonly end: number;
}

/** First position at or after `at` that is not JSON white space. */
export const skipSpace = (text: string, at: number): number => {
  let index = at;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return index;
    index += 1;
  }
};

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const fourHexDigits = /[0-9a-fA-F]{4}/y;

/** Reads the string that opens with the quotation mark at `at`, or null when it is not one (RFC 8259 §7). */
export const readString = (text: string, at: number): Token<string> | null => {
  let value = '';
  let copiedTo = at + 1;
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return { value: value + text.slice(copiedTo, index), end: index + 1 };
    if (code < 0x20) return null;
    if (code !== 0x5c) continue;
    value += text.slice(copiedTo, index);
    index += 1;
    const letter = text.charAt(index);
    const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    if (plain !== undefined) {
      value += plain;
    } else {
      fourHexDigits.lastIndex = index + 1;
      if (letter !== 'u' || !fourHexDigits.test(text)) return null;
      value += String.fromCharCode(parseInt(text.slice(index + 1, index + 5), 16));
      index += 4;
    }
    copiedTo = index + 1;
  }
  return null;
};

const numberGrammar = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** Reads the number that begins at `at`, or null when there is none (RFC 8259 §6). */
export const readNumber = (text: string, at: number): Token<number | ExactNumber> | null => {
  numberGrammar.lastIndex = at;
  const written = numberGrammar.exec(text)?.[0];
  if (written === undefined) return null;
  const value = Number(written);
  return {
    value: keepsItsValue(written, value) ? value : new ExactNumber(written),
    end: at + written.length,
  };
};

/** Whether a JavaScript number still has the value that was written: `1e400`, `-0` and 2^53+1 do not. */
const keepsItsValue = (written: string, value: number): boolean => {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  // Up to 15 significant digits always survive a double, and plain notation stays in its range.
  if (written.length <= 15 && !/[eE]/.test(written)) return true;
  return decimalOf(written) === decimalOf(String(value));
};

/** One spelling per decimal value: sign, digits without outer zeros, and the place of the last digit. */
const decimalOf = (written: string): string => {
  const [mantissa = '', exponent = '0'] = written.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = trimEnd(digits, '0');
  if (significant === '') return '0';
  const place = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${written.startsWith('-') ? '-' : ''}${significant}e${String(place)}`;
};

import type { Canary } from './canary';

/** One way a canary may be written down. */
export interface Spelling {
  readonly way: string;
  readonly bytes: Buffer;
  /** Bytes that one character takes: two of them tell half as much. */
  readonly width: 1 | 2;
}

type Alphabet = 'base64' | 'base64url';

/** Base64 of the bytes when they stand `before` bytes after a multiple of three; only what they alone decide. */
const base64At = (bytes: Buffer, before: 0 | 1 | 2, alphabet: Alphabet): string => {
  const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
  const whole = Math.floor((shifted.length * 8) / 6);
  return shifted.toString(alphabet).slice(Math.ceil((before * 8) / 6), whole);
};

const percent = (bytes: Buffer): string =>
  Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const escaped = (text: string): string =>
  text.replace(
    /[^\x20-\x7e]|["\\]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The texts that stand for these bytes. */
const texts = (canary: Canary): [way: string, text: string][] => {
  const { bytes, isText } = canary;
  const text = bytes.toString('utf8');
  const aligned = ([0, 1, 2] as const).flatMap((before): [string, string][] => [
    [`base64+${before}`, base64At(bytes, before, 'base64')],
    [`base64url+${before}`, base64At(bytes, before, 'base64url')],
  ]);
  return [
    ['hex', bytes.toString('hex')],
    ['HEX', bytes.toString('hex').toUpperCase()],
    ['percent', percent(bytes)],
    ['PERCENT', percent(bytes).toUpperCase()],
    ['numbers', Array.from(bytes).join(',')],
    ...aligned,
    ...(isText
      ? ([
          ['text', text],
          ['uri component', encodeURIComponent(text)],
          ['json', JSON.stringify(text).slice(1, -1)],
          ['json, escaped', escaped(text)],
        ] satisfies [string, string][])
      : []),
  ];
};

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Every way a canary may be written: as bytes, as text of many kinds, and each text in one or two bytes a character. */
export const spellings = (canary: Canary): readonly Spelling[] => {
  const raw: Spelling[] = [
    { way: 'bytes', bytes: canary.bytes, width: 1 },
    { way: 'bytes, reversed', bytes: Buffer.from(canary.bytes).reverse(), width: 1 },
  ];
  const written = texts(canary).flatMap(([way, text]): Spelling[] => [
    { way, bytes: Buffer.from(text), width: 1 },
    { way: `${way}, utf-16le`, bytes: Buffer.from(text, 'utf16le'), width: 2 },
    { way: `${way}, utf-16be`, bytes: utf16be(text), width: 2 },
  ]);
  const known = new Set<string>();
  return [...raw, ...written].filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    return !known.has(key) && known.add(key);
  });
};

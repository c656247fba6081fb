import { randomInt } from 'node:crypto';

/** Something that may lie nowhere in clear. */
export interface Canary {
  /** What it is, for the report. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether it is text; bytes of a key are not. */
  readonly isText: boolean;
  /** Whether the vault keeps it: a vault that does not seal has to show it. */
  readonly isKept: boolean;
}

export const textCanary = (name: string, text: string, isKept: boolean): Canary => ({
  name,
  bytes: Buffer.from(text),
  isText: true,
  isKept,
});

export const bytesCanary = (name: string, bytes: Uint8Array, isKept: boolean): Canary => ({
  name,
  bytes: Buffer.from(bytes),
  isText: false,
  isKept,
});

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Twenty letters and digits that stand nowhere else: 100 bits. */
export const randomText = (length = 20): string =>
  Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');

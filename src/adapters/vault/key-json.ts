import { secretBytes } from '../channel/secret-bytes';
import { toBytes, toText } from './text-bytes';

// JSON with a holder's private key in it, written and read byte by byte: a text of it could not be wiped (Note: where secrets lie).

const letters = toBytes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const sextets = new Map(Array.from(letters, (letter, sextet) => [letter, sextet]));

const quote = 0x22;
/** What stands before the key. Nothing inside a text can look like it: a quote in there has a backslash before it. */
const opening = toBytes('"privateKey":"');

/** Where the key begins; -1 when there is none. */
const keyStart = (json: Uint8Array): number => {
  for (let at = json.indexOf(quote); at >= 0; at = json.indexOf(quote, at + 1))
    if (opening.every((byte, n) => json[at + n] === byte)) return at + opening.length;
  return -1;
};

/** Writes base64url (RFC 4648 §5, no padding) into as many bytes as it takes. */
const spell = (key: Uint8Array, into: Uint8Array): void => {
  for (let n = 0; n < into.length; n += 1) {
    const first = Math.floor((n * 6) / 8);
    const pair = ((key[first] ?? 0) << 8) | (key[first + 1] ?? 0);
    into[n] = letters[(pair >> (10 - ((n * 6) % 8))) & 63] ?? 0;
  }
};

/** Reads what `spell` wrote; null when it is anything else. */
const unspell = (spelled: Uint8Array): Uint8Array<ArrayBuffer> | null => {
  const key = secretBytes(Math.floor((spelled.length * 6) / 8));
  let held = 0;
  for (const [n, letter] of spelled.entries()) {
    const sextet = sextets.get(letter);
    if (sextet === undefined) return null;
    held = ((held << 6) | sextet) & 0x3fff;
    const bits = ((n + 1) * 6) % 8;
    if (bits < 6) key[Math.floor((n * 6) / 8)] = held >> bits;
  }
  const unused = (spelled.length * 6) % 8;
  return unused < 6 && (held & ((1 << unused) - 1)) === 0 ? key : null;
};

/**
 * JSON of a value in which one member, `privateKey`, is bytes: they are spelled in base64url.
 *
 * @returns UTF-8, to be wiped
 */
export const keyToJson = (value: unknown): Uint8Array<ArrayBuffer> => {
  const keys: Uint8Array[] = [];
  const around = toBytes(
    JSON.stringify(value, (_, member: unknown) => {
      if (!(member instanceof Uint8Array)) return member;
      keys.push(member);
      return '';
    }),
  );
  const [key] = keys;
  const start = keyStart(around);
  if (key === undefined || start < 0) return around;
  const length = Math.ceil((key.length * 8) / 6);
  const json = secretBytes(around.length + length);
  json.set(around.subarray(0, start));
  spell(key, json.subarray(start, start + length));
  json.set(around.subarray(start), start + length);
  return json;
};

/**
 * The value `keyToJson` was given, whose key is to be wiped; any other JSON as it is. A key that is misspelled is null.
 *
 * @throws what the platform throws for bytes that are no UTF-8 or no JSON
 */
export const keyFromJson = (json: Uint8Array): unknown => {
  const start = keyStart(json);
  const end = start < 0 ? -1 : json.indexOf(quote, start);
  if (end < 0) return JSON.parse(toText(json));
  const key = unspell(json.subarray(start, end));
  const text = toText(json.subarray(0, start)) + toText(json.subarray(end));
  return JSON.parse(text, (name, member: unknown) =>
    name === 'privateKey' && member === '' ? key : member,
  );
};

import type { ClaimPath } from '../../credential/claim-tree';
import { base64urlDecode, base64urlEncode } from '../../kernel/base64url';
import { hash, type HashAlgorithm } from '../../kernel/hash';
import { isJsonObject, stringMember, type Json, type JsonObject } from '../../kernel/json';
import { parseJson } from '../../kernel/json-parse';
import { fail, ok, type Failure, type Result } from '../../kernel/result';
import { utf8Decode, utf8Encode } from '../../kernel/utf8';
import { nonFields } from './reserved-names';

// This reader shares no walk, no tree and no codec with the rest of the folder, on purpose: it tells what
// bytes about to leave would reveal, so that a fault in the walk cannot hide itself. It is slower and that is
// fine: it runs once per presentation. It recurses, over a credential whose depth was capped when it came in.

/** One field as the other side will read it, by its path in the whole credential. */
export interface ReadField {
  readonly path: ClaimPath;
  readonly value: Json;
}

export type ReadBackFailure = Failure<
  | 'read-back/unreadable' // a part is not what it must be
  | 'read-back/other-jwt' // not the issuer's JWT we hold
  | 'read-back/foreign-disclosure' // a disclosure that was never received
  | 'read-back/twice' // a disclosure sent twice
  | 'read-back/orphan' // a disclosure sent without the one it travels in
>;

/** The credential as this reader sees it: what every digest stands for, and which of them are being sent. */
interface Ledger {
  readonly byDigest: ReadonlyMap<
    string,
    { readonly text: string; readonly items: readonly Json[] }
  >;
  readonly sent: ReadonlySet<string>;
  readonly read: Set<string>;
}

/** What one value reveals; `isParted` when something in it can be disclosed by itself. */
interface Reading {
  readonly fields: readonly ReadField[];
  readonly value: Json;
  readonly isParted: boolean;
}

/**
 * Reads which fields a presentation reveals, with the numbering of array elements that the whole credential has.
 *
 * @param presentation as sent, with or without a key binding
 * @param original the credential it was made from, as received
 * @errors the codes of `ReadBackFailure`; any of them means that nothing may be sent
 * @see RFC 9901 §7.1
 */
export const readBack = (
  presentation: string,
  original: string,
): Result<readonly ReadField[], ReadBackFailure> => {
  const [jwt = '', ...received] = original.split('~').slice(0, -1);
  const [sentJwt, ...sent] = presentation.split('~').slice(0, -1);
  if (sentJwt !== jwt) return fail({ code: 'read-back/other-jwt' });
  const known = new Set(received);
  if (sent.some((text) => !known.has(text))) return fail({ code: 'read-back/foreign-disclosure' });
  if (new Set(sent).size < sent.length) return fail({ code: 'read-back/twice' });

  const payload = readPart(jwt.split('.')[1] ?? '');
  if (payload === undefined || !isJsonObject(payload))
    return fail({ code: 'read-back/unreadable' });
  const algorithm = (stringMember(payload, '_sd_alg') ?? 'sha-256').toLowerCase() as HashAlgorithm; // decoded before
  const byDigest = new Map<string, { text: string; items: readonly Json[] }>();
  for (const text of received) {
    const items = readPart(text);
    if (!Array.isArray(items)) return fail({ code: 'read-back/unreadable' });
    byDigest.set(base64urlEncode(hash(algorithm, utf8Encode(text))), { text, items });
  }
  const ledger: Ledger = { byDigest, sent: new Set(sent), read: new Set() };
  const { fields } = readObject(payload, [], ledger);
  return ledger.read.size === sent.length ? ok(fields) : fail({ code: 'read-back/orphan' });
};

const readPart = (text: string): Json | undefined => {
  const bytes = base64urlDecode(text);
  const json = bytes.ok ? utf8Decode(bytes.value) : bytes;
  const parsed = json.ok ? parseJson(json.value) : json;
  return parsed.ok ? parsed.value : undefined;
};

const readValue = (raw: Json, path: ClaimPath, ledger: Ledger): Reading => {
  if (Array.isArray(raw)) return readArray(raw, path, ledger);
  if (isJsonObject(raw)) return readObject(raw, path, ledger);
  return { fields: [{ path, value: raw }], value: raw, isParted: false };
};

const readObject = (raw: JsonObject, path: ClaimPath, ledger: Ledger): Reading => {
  const shown: [string, Json][] = [];
  const fields: ReadField[] = [];
  let isParted = false;
  let isEmpty = true;
  const add = (name: string, below: Json): void => {
    const reading = readValue(below, [...path, name], ledger);
    isParted ||= reading.isParted;
    isEmpty = false;
    shown.push([name, reading.value]);
    fields.push(...reading.fields);
  };
  for (const name of Object.keys(raw)) {
    if (name === '_sd' || name === '_sd_alg') continue;
    if (path.length > 0 || !nonFields.has(name)) add(name, raw[name] as Json);
  }
  for (const digest of Array.isArray(raw['_sd']) ? raw['_sd'] : []) {
    const disclosure = ledger.byDigest.get(String(digest));
    if (disclosure === undefined) continue;
    isParted = true;
    isEmpty = false;
    if (!ledger.sent.has(disclosure.text)) continue;
    ledger.read.add(disclosure.text);
    const [, name, below] = disclosure.items;
    if (typeof name === 'string' && below !== undefined) add(name, below);
  }
  const value = Object.fromEntries(shown);
  return { fields: isEmpty && path.length > 0 ? [{ path, value }] : fields, value, isParted };
};

const readArray = (raw: readonly Json[], path: ClaimPath, ledger: Ledger): Reading => {
  const shown: Json[] = [];
  const fields: ReadField[] = [];
  let isParted = false;
  let index = 0;
  for (const element of raw) {
    const digest = isJsonObject(element) ? element['...'] : undefined;
    const disclosure = typeof digest === 'string' ? ledger.byDigest.get(digest) : undefined;
    if (digest !== undefined && disclosure === undefined) continue; // a decoy takes no place
    const place = index;
    index += 1;
    if (disclosure !== undefined) {
      isParted = true;
      if (!ledger.sent.has(disclosure.text)) continue;
      ledger.read.add(disclosure.text);
    }
    const below = disclosure === undefined ? element : (disclosure.items[1] as Json);
    const reading = readValue(below, [...path, place], ledger);
    isParted ||= reading.isParted;
    shown.push(reading.value);
    fields.push(...reading.fields);
  }
  return index > 0 && isParted
    ? { fields, value: shown, isParted }
    : { fields: [{ path, value: shown }], value: shown, isParted: false };
};

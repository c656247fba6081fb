import { base64urlEncode } from '../../src/core/kernel/base64url';
import type { PublicJwk } from '../../src/core/credential/credential';
import type { JsonObject } from '../../src/core/kernel/json';
import { sha256 } from '../../src/core/kernel/sha256';
import { utf8Encode } from '../../src/core/kernel/utf8';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const encode = (value: unknown): string => base64urlEncode(utf8Encode(JSON.stringify(value)));

/** An issuer for one run: its key signs what the bench issues. */
export const makeKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curve, true, ['sign', 'verify']);

/** Signs header and payload as a compact JWS. */
export const signCompact = async (
  key: CryptoKey,
  header: JsonObject,
  payload: JsonObject,
): Promise<string> => {
  const signed = `${encode({ alg: 'ES256', ...header })}.${encode(payload)}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, key, utf8Encode(signed));
  return `${signed}.${base64urlEncode(new Uint8Array(signature))}`;
};

/** What a card of the bench says. */
export interface BenchCard {
  readonly type: string;
  readonly issuer: string;
  readonly hidden: JsonObject;
  readonly holder: PublicJwk | null;
  readonly status?: { readonly uri: string; readonly idx: number };
}

/** An SD-JWT VC with every member of `hidden` in a disclosure of its own. */
export const issueSdJwt = async (key: CryptoKey, card: BenchCard): Promise<string> => {
  const disclosures = Object.entries(card.hidden).map(([name, value]) =>
    encode([base64urlEncode(crypto.getRandomValues(new Uint8Array(16))), name, value]),
  );
  const payload: JsonObject = {
    iss: card.issuer,
    vct: card.type,
    iat: Math.floor(Date.now() / 1000) - 60,
    ...(card.holder === null ? {} : { cnf: { jwk: { ...card.holder } } }),
    ...(card.status === undefined ? {} : { status: { status_list: { ...card.status } } }),
    _sd_alg: 'sha-256',
    _sd: disclosures.map((text) => base64urlEncode(sha256(utf8Encode(text)))),
  };
  return [await signCompact(key, { typ: 'dc+sd-jwt' }, payload), ...disclosures, ''].join('~');
};

/** `count` members with short values, named by number. */
export const manyMembers = (count: number): JsonObject =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `claim_${String(index)}`,
      `value number ${String(index)}`,
    ]),
  );

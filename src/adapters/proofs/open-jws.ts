import { member, stringMember } from '../../core/kernel/json';
import type { Json, JsonObject } from '../../core/kernel/json';
import { decodeJsonPart, decodeJws } from '../../core/kernel/jws';
import type { DecodedJws } from '../../core/kernel/jws';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { utf8Encode } from '../../core/kernel/utf8';
import type { SignatureFailure } from '../../ports/proofs';
import type { KeyKind, PublicKey } from './public-key';
import { verifySignature } from './verify-signature';
import type { SignatureScheme } from './verify-signature';

/**
 * Signature algorithms of tokens, each with the one kind of key it goes with (RFC 8725 §3.1). No MAC and no
 * `none`; RSA only inside certificate chains. EdDSA verifies where the platform knows Ed25519.
 */
const algorithms: Readonly<Record<string, { scheme: SignatureScheme; key: KeyKind }>> = {
  ES256: { scheme: { kind: 'ECDSA', hash: 'SHA-256' }, key: 'P-256' },
  ES384: { scheme: { kind: 'ECDSA', hash: 'SHA-384' }, key: 'P-384' },
  ES512: { scheme: { kind: 'ECDSA', hash: 'SHA-512' }, key: 'P-521' },
  EdDSA: { scheme: { kind: 'Ed25519', hash: 'SHA-512' }, key: 'Ed25519' },
  Ed25519: { scheme: { kind: 'Ed25519', hash: 'SHA-512' }, key: 'Ed25519' },
};

const algorithmOf = (name: string) =>
  Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;

/** A token whose header keeps the rules; its signature has not been looked at. */
export interface OpenJws extends DecodedJws {
  readonly alg: string;
  readonly keyId: string | null;
  /** `x5c` as it stands; empty when absent. */
  readonly certificates: readonly string[];
}

/** Keys a token may bring along or point to; none of them says whose it is. */
const foreignKeys = ['jwk', 'jku', 'x5u'] as const;

const certificatesOf = (header: JsonObject): readonly string[] | null => {
  const x5c = member(header, 'x5c');
  if (x5c === undefined) return [];
  const isTexts = Array.isArray(x5c) && x5c.every((one) => typeof one === 'string');
  return isTexts && x5c.length > 0 ? x5c : null;
};

/** `typ` may leave out "application/" and is compared without case (RFC 7515 §4.1.9). */
const plainType = (typ: string): string => typ.toLowerCase().replace(/^application\//, '');

/** An unsigned token has two dots and nothing behind the second: it gets the code of its algorithm. */
const unreadable = (text: string, rule: Json | undefined): SignatureFailure => {
  const [first = ''] = text.split('.', 1);
  const header = /^[^.]+\.[^.]+\.$/.test(text) ? decodeJsonPart(first, 'header') : null;
  const alg = header?.ok === true ? stringMember(header.value, 'alg') : undefined;
  return alg === undefined
    ? { code: 'proofs/malformed', ...(rule === 'too-deep' ? { facts: { cap: 'depth' } } : {}) }
    : { code: 'proofs/algorithm', facts: { alg: alg.slice(0, 20) } };
};

/**
 * Takes a compact JWS apart and holds its header to the rules, before any key is looked for.
 *
 * @param text  compact serialisation
 * @param types media types allowed in `typ`, without "application/"
 * @errors `proofs/malformed` · `proofs/algorithm` · `proofs/type` · `proofs/critical` · `proofs/key-source`
 * @see RFC 8725 §3.1, §3.11; CONFORMANCE SEC-1
 */
export const openJws = (
  text: string,
  types: readonly string[],
): Result<OpenJws, SignatureFailure> => {
  const decoded = decodeJws(text);
  if (!decoded.ok) return fail(unreadable(text, decoded.error.facts?.rule));
  const { header } = decoded.value;
  const alg = stringMember(header, 'alg') ?? '';
  if (algorithmOf(alg) === undefined)
    return fail({ code: 'proofs/algorithm', facts: { alg: alg.slice(0, 20) } });
  const typ = stringMember(header, 'typ') ?? '';
  if (!types.map(plainType).includes(plainType(typ)))
    return fail({ code: 'proofs/type', facts: { typ: typ.slice(0, 60) } });
  // No extension is understood here, so any `crit` is one too many; `b64` needs `crit` to mean anything.
  if (member(header, 'crit') !== undefined || member(header, 'b64') !== undefined)
    return fail({ code: 'proofs/critical' });
  if (foreignKeys.some((name) => member(header, name) !== undefined))
    return fail({ code: 'proofs/key-source' });
  const certificates = certificatesOf(header);
  if (certificates === null) return fail({ code: 'proofs/malformed' });
  const keyId = stringMember(header, 'kid') ?? null;
  return ok({ ...decoded.value, alg, keyId, certificates });
};

/** Two names of one algorithm: RFC 9864 calls Ed25519 what RFC 8037 called EdDSA, and keys carry either. */
export const isSameAlgorithm = (a: string, b: string): boolean => {
  const known = algorithmOf(a);
  return a === b || (known !== undefined && known.key === algorithmOf(b)?.key);
};

/** Whether a key is of the kind the token's algorithm goes with. */
export const fitsAlgorithm = ({ alg }: OpenJws, key: PublicKey): boolean =>
  algorithmOf(alg)?.key === key.kind;

/**
 * Checks a token's signature under one key.
 *
 * @errors `proofs/algorithm` when the key is of another kind than the algorithm's · `proofs/signature`
 * @see RFC 7515 §5.2
 */
export const checkJws = async (
  jws: OpenJws,
  key: PublicKey,
): Promise<Result<void, SignatureFailure>> => {
  const algorithm = algorithmOf(jws.alg);
  if (algorithm?.key !== key.kind)
    return fail({ code: 'proofs/algorithm', facts: { alg: jws.alg } });
  const signed = utf8Encode(jws.signingInput);
  const holds = await verifySignature(key, algorithm.scheme, jws.signature, signed);
  return holds ? ok(undefined) : fail({ code: 'proofs/signature' });
};

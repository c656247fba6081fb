import { base64urlEncode } from '../../core/kernel/base64url';
import type { JsonObject } from '../../core/kernel/json';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Longest text read: more than any key below needs, and few enough digits for one big number. */
const longestText = 100;

/** base58btc to bytes; null for a sign outside the alphabet. A leading `1` is a zero byte. */
const base58Decode = (text: string): Uint8Array | null => {
  let number = 0n;
  for (const sign of text) {
    const digit = alphabet.indexOf(sign);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  const hex = number === 0n ? '' : number.toString(16);
  return new Uint8Array([...new Uint8Array(zeros), ...bytesOfHex(hex)]);
};

const bytesOfHex = (hex: string): Uint8Array => {
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Uint8Array.from({ length: even.length / 2 }, (_, at) =>
    Number.parseInt(even.slice(2 * at, 2 * at + 2), 16),
  );
};

const numberOf = (bytes: Uint8Array): bigint =>
  bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);

interface Curve {
  readonly crv: 'P-256' | 'P-384';
  readonly size: number;
  readonly p: bigint;
  readonly b: bigint;
}

/** The constants of FIPS 186-4 D.1.2; both primes are 3 modulo 4, so one power is a square root. */
const p256: Curve = {
  crv: 'P-256',
  size: 32,
  p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
  b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
};
const p384: Curve = {
  crv: 'P-384',
  size: 48,
  p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
  b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
};

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

/** A point from its x and the parity of its y (SEC 1 §2.3.4); null when no such point is on the curve. */
const expand = ({ crv, size, p, b }: Curve, point: Uint8Array): JsonObject | null => {
  const [parity, ...rest] = point;
  const x = numberOf(Uint8Array.from(rest));
  if (rest.length !== size || (parity !== 2 && parity !== 3) || x >= p) return null;
  const square = (x * x * x - 3n * x + b) % p;
  const root = power(square < 0n ? square + p : square, (p + 1n) / 4n, p);
  if ((root * root - square) % p !== 0n) return null;
  const y = (root & 1n) === BigInt(parity & 1) ? root : p - root;
  const text = (value: bigint): string =>
    base64urlEncode(bytesOfHex(value.toString(16).padStart(2 * size, '0')));
  return { kty: 'EC', crv, x: text(x), y: text(y) };
};

/**
 * Reads a multibase public key: base58btc of a two-byte kind and the key, elliptic points compressed.
 *
 * @param text as in `did:key` after the method, `z…`
 * @returns the key as a JWK; null for other kinds, other bases and points that are on no curve
 * @see Controlled Identifiers 1.0 §2.2.2; did:key §3.1
 */
export const jwkOfMultikey = (text: string): JsonObject | null => {
  if (!text.startsWith('z') || text.length > longestText) return null;
  const bytes = base58Decode(text.slice(1));
  if (bytes === null) return null;
  const [kind, next] = bytes;
  const key = bytes.subarray(2);
  if (kind === 0xed && next === 0x01)
    return key.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64urlEncode(key) } : null;
  if (kind === 0x80 && next === 0x24) return expand(p256, key);
  return kind === 0x81 && next === 0x24 ? expand(p384, key) : null;
};

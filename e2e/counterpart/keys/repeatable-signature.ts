import { createECDH, createHash, createHmac } from 'node:crypto';

// The platform signs with a fresh random number every time, so certificates and tokens would differ after
// each restart. RFC 6979 takes that number from the key and the message instead. This is not constant in
// time and must never sign with a key that matters; the counterpart's keys are practice keys.

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const toInteger = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const toBytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');

function inverse(value: bigint): bigint {
  let [a, b, x, y] = [value % order, order, 1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return ((x % order) + order) % order;
}

/** The candidates for the number of one signature, RFC 6979 §3.2, for P-256 with SHA-256. */
function* candidates(scalar: Buffer, digest: Buffer): Generator<bigint> {
  const seed = Buffer.concat([scalar, toBytes(toInteger(digest) % order)]);
  const mac = (key: Buffer, ...parts: Uint8Array[]): Buffer =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest();
  let key: Buffer = Buffer.alloc(32);
  let value: Buffer = Buffer.alloc(32, 1);
  for (const step of [0, 1]) {
    key = mac(key, value, Uint8Array.of(step), seed);
    value = mac(key, value);
  }
  for (;;) {
    value = mac(key, value);
    yield toInteger(value);
    key = mac(key, value, Uint8Array.of(0));
    value = mac(key, value);
  }
}

/**
 * Signs with ECDSA on P-256 and SHA-256, the same bytes every time.
 *
 * @param scalar  the private key, 32 bytes
 * @param message what is signed; hashed here
 * @returns `r || s`, 64 bytes, as JWS wants it
 * @see RFC 6979 §3.2, RFC 7518 §3.4
 */
export function signRepeatably(scalar: Buffer, message: Uint8Array): Buffer {
  const digest = createHash('sha256').update(message).digest();
  for (const k of candidates(scalar, digest)) {
    if (k === 0n || k >= order) continue;
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(toBytes(k));
    const r = toInteger(curve.getPublicKey().subarray(1, 33)) % order;
    const s = (inverse(k) * (toInteger(digest) + r * toInteger(scalar))) % order;
    if (r !== 0n && s !== 0n) return Buffer.concat([toBytes(r), toBytes(s)]);
  }
  throw new Error('unreachable: the candidates never end');
}

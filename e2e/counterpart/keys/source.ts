import { createHmac } from 'node:crypto';

/**
 * Where every secret and identifier of the counterpart comes from: the same seed and name give the same
 * bytes, so a card received yesterday still verifies after a restart. Practice only: a real issuer
 * draws these at random.
 */
export interface Source {
  /** `length` bytes, at most 32, that only this seed and name give. */
  bytes(name: string, length?: number): Buffer;
  /** The same as base64url text; 16 bytes when not said, as OpenID4VP 5.2 wants of a nonce. */
  text(name: string, length?: number): string;
  /** A whole number from 0 to `below - 1`. */
  integer(name: string, below: number): number;
  /** A source of its own under this one. */
  branch(name: string): Source;
}

export function createSource(seed: string): Source {
  const bytes = (name: string, length = 32): Buffer =>
    createHmac('sha256', seed).update(name).digest().subarray(0, length);
  return {
    bytes,
    text: (name, length = 16) => bytes(name, length).toString('base64url'),
    integer: (name, below) => bytes(name, 6).readUIntBE(0, 6) % below,
    branch: (name) => createSource(`${seed}|${name}`),
  };
}

/** Gives a new text on every call; the order of calls decides which. */
export function createCounter(source: Source, name: string): () => string {
  let count = 0;
  return () => source.text(`${name}|${(count += 1)}`);
}

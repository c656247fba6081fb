import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

/** Hash functions by their names in the IANA Named Information registry, all that RFC 9901 cards use. */
export type HashAlgorithm = 'sha-256' | 'sha-384' | 'sha-512';

const functions = { 'sha-256': sha256, 'sha-384': sha384, 'sha-512': sha512 } as const;

/** Tells whether a name is a hash function we have; names are compared as they are registered, in lower case. */
export const isHashAlgorithm = (name: string): name is HashAlgorithm =>
  Object.hasOwn(functions, name);

/** The digest of some bytes; synchronous, because `core` is. */
export const hash = (algorithm: HashAlgorithm, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(functions[algorithm](bytes));

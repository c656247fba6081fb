import { certify, type Certified } from '../../src/testing/certify';
import type { JsonObject } from '../../src/core/kernel/json';
import type { Value } from './junk';

/** One day for every input and every certificate. */
export const now = 1_795_000_000;

const keyOf = async ({ keys }: Certified): Promise<JsonObject> =>
  (await crypto.subtle.exportKey('jwk', keys.publicKey)) as JsonObject;

export const host = 'shop.example';
const root = await certify({ name: 'Root', isAuthority: true });
export const signer = await certify({ name: 'Shop', by: root, dns: [host] });
export const rootDer = root.der;
export const signerKey = await keyOf(signer);

/** A token still to be signed, as a message that can be changed anywhere. */
export const unsigned = (header: Value, payload: Value): Value => ({ header, payload });

const part = (text: string): string => Buffer.from(text).toString('base64url');

/**
 * Signs what is left of an unsigned token, so that what stands behind the signature is fuzzed too. What is no
 * such token any more is taken for one already.
 */
export const sign = async (input: string): Promise<string> => {
  const parts = partsOf(input);
  if (parts === null) return input;
  const signed = `${part(parts.header)}.${part(parts.payload)}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    signer.keys.privateKey,
    Buffer.from(signed),
  );
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
};

const partsOf = (input: string): { header: string; payload: string } | null => {
  try {
    const { header, payload } = JSON.parse(input) as { header?: Value; payload?: Value };
    return header === undefined || payload === undefined
      ? null
      : { header: JSON.stringify(header), payload: JSON.stringify(payload) };
  } catch {
    return null;
  }
};

import * as v from 'valibot';
import type { PublicJwk } from '../../core/credential/credential';

/** A holder key as it is kept: sealed like any record, and never in a form the browser would store in clear. */
export interface KeyRecord {
  readonly publicJwk: PublicJwk;
  /** PKCS #8; in the record base64url. Whoever reads a key wipes this. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

const shape: v.GenericSchema<unknown, KeyRecord> = v.object({
  publicJwk: v.object({
    kty: v.literal('EC'),
    crv: v.picklist(['P-256', 'P-384']),
    x: v.string(),
    y: v.string(),
  }),
  // Made by `keyFromJson`, over a buffer of its own.
  privateKey: v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
});

/** Reads a holder key at the door. */
export const parseKey = (value: unknown): KeyRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};

/** Wipes the private key in a record that was read, if there is one. */
export const wipeKey = (value: unknown): void => {
  parseKey(value)?.privateKey.fill(0);
};

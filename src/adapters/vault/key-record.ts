import * as v from 'valibot';
import type { PublicJwk } from '../../core/credential/credential';

/** A holder key as it is kept: sealed like any record, and never in a form the browser would store in clear. */
export interface KeyRecord {
  readonly publicJwk: PublicJwk;
  /** PKCS #8, base64url. */
  readonly privateKey: string;
}

const shape: v.GenericSchema<unknown, KeyRecord> = v.object({
  publicJwk: v.object({
    kty: v.literal('EC'),
    crv: v.picklist(['P-256', 'P-384']),
    x: v.string(),
    y: v.string(),
  }),
  privateKey: v.string(),
});

/** Reads a holder key at the door. */
export const parseKey = (value: unknown): KeyRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};

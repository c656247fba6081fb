import * as v from 'valibot';
import type { PublicJwk } from '../../core/credential/credential';
import type { TrustList } from '../../core/policy/trust-list';
import { epochSeconds } from '../../core/kernel/time';
import type { JsonObject } from '../../core/kernel/json';

/** A trust list as it is kept: what was verified, and the signed text with the key it was verified under. */
export interface TrustRecord {
  readonly list: TrustList;
  readonly jws: string;
  readonly publisherKey: PublicJwk;
}

/** A trust list in memory, with the id of its record. */
export interface KnownTrust extends TrustRecord {
  readonly id: string;
}

const time = v.pipe(v.number(), v.transform(epochSeconds));
const nullableText = v.nullable(v.string());
// JSON by origin: it was parsed from JSON text a line above.
const jsonObject = v.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const shape: v.GenericSchema<unknown, TrustRecord> = v.object({
  list: v.object({
    publisher: v.string(),
    publisherUrl: nullableText,
    sequence: v.number(),
    issuedAt: time,
    expiresAt: time,
    entries: v.array(
      v.object({
        id: v.string(),
        role: v.picklist(['issuer', 'requester']),
        name: v.string(),
        names: v.array(v.object({ lang: v.string(), text: v.string() })),
        types: v.nullable(v.array(v.string())),
        anchors: v.array(
          v.variant('kind', [
            v.object({ kind: v.literal('certificate'), der: v.string() }),
            v.object({ kind: v.literal('key'), jwk: jsonObject }),
          ]),
        ),
        contact: v.object({ web: nullableText, email: nullableText }),
      }),
    ),
    isEnabled: v.boolean(),
    isPractice: v.boolean(),
  }),
  jws: v.string(),
  publisherKey: v.object({
    kty: v.literal('EC'),
    crv: v.picklist(['P-256', 'P-384']),
    x: v.string(),
    y: v.string(),
  }),
});

/** Reads a trust list at the door. */
export const parseTrustRow = (value: unknown): TrustRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};

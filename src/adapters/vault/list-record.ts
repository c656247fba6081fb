import * as v from 'valibot';
import { epochSeconds } from '../../core/kernel/time';
import type { KnownList } from './known-list';

const time = v.pipe(v.number(), v.transform(epochSeconds));

const shape: v.GenericSchema<unknown, KnownList> = v.object({
  uri: v.string(),
  tokenId: v.nullable(v.string()),
  last: v.nullable(
    v.object({
      issuedAt: time,
      expiresAt: v.nullable(time),
      ttl: v.nullable(v.number()),
      fetchedAt: time,
      listSize: v.number(),
    }),
  ),
  attemptedAt: v.nullable(time),
  sources: v.array(
    v.object({
      key: v.string(),
      issuer: v.nullable(v.string()),
      certificates: v.array(v.string()),
    }),
  ),
  unverifiedFor: v.optional(v.array(v.string()), []),
  trouble: v.nullable(
    v.object({ kind: v.picklist(['unreachable', 'untrusted']), code: v.string(), at: time }),
  ),
  jitter: v.number(),
});

/** Reads what is kept of a status list at the door. */
export const parseList = (value: unknown): KnownList | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};

/** Reads the signed bytes of a list. */
export const parseListToken = (value: unknown): string | null => {
  const read = v.safeParse(v.object({ token: v.string() }), value);
  return read.success ? read.output.token : null;
};

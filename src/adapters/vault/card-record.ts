import * as v from 'valibot';
import type { Format } from '../../core/credential/credential';
import type { CardDisplay } from '../../core/credential/display';
import type { JsonObject } from '../../core/kernel/json';
import { epochSeconds } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';
import type { IssuerTrust } from '../../core/policy/party';
import type { StatusObservation } from '../../core/status/standing';
import type { KeyId } from '../../ports/keys';
import type { IssuerKeys } from '../../ports/proofs';
import type { UnreadEntry } from './card-index';

/** A card as it was received; written once and never changed. */
export interface CardRecord {
  readonly format: Format;
  /** The bytes as received, as text. */
  readonly original: string;
  readonly keyId: KeyId | null;
  readonly addedAt: EpochSeconds;
  readonly issuerUrl: string;
  readonly configurationId: string;
  readonly display: CardDisplay;
  /** The keys its signature was checked with when it had no certificates. */
  readonly issuerKeys: IssuerKeys | null;
  /** Its issuer demanded a key that cannot be copied: a backup carries it for viewing only (DESIGN 10). */
  readonly isDeviceBound: boolean;
  /** It came from a backup without its key: it can be looked at and not be shared. */
  readonly isForViewing: boolean;
}

/** What was found out about a card since; same id as the card, grows with each change. */
export interface CardHistory {
  /** One reading for each change of status, oldest first. */
  readonly readings: readonly StatusObservation[];
  readonly unread: readonly UnreadEntry[];
  readonly trust: IssuerTrust;
  readonly authorityKeyIds: readonly string[];
  readonly isIntact: boolean;
  readonly verifiedAt: EpochSeconds;
}

const time = v.pipe(v.number(), v.transform(epochSeconds));
const localized = v.array(v.object({ lang: v.string(), text: v.string() }));
// A random id this vault made; branding it again is what parsing is for.
const keyId = v.pipe(
  v.string(),
  v.transform((id) => id as KeyId),
);
// JSON by origin: it was parsed from JSON text a line above.
const jsonObject = v.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

type LabelPath = CardDisplay['labels'][number]['path'];
const labelPath = v.custom<LabelPath>((value) =>
  v.is(v.array(v.nullable(v.union([v.string(), v.number()]))), value),
);

const cardShape: v.GenericSchema<unknown, CardRecord> = v.object({
  format: v.picklist(['dc+sd-jwt']),
  original: v.string(),
  keyId: v.nullable(keyId),
  addedAt: time,
  issuerUrl: v.string(),
  configurationId: v.string(),
  display: v.object({
    names: localized,
    descriptions: localized,
    labels: v.array(v.object({ path: labelPath, texts: localized })),
    colours: v.nullable(v.object({ background: v.string(), text: v.string() })),
  }),
  issuerKeys: v.nullable(v.object({ issuer: v.string(), jwks: jsonObject })),
  // Cards from before these existed.
  isDeviceBound: v.optional(v.boolean(), false),
  isForViewing: v.optional(v.boolean(), false),
});

const historyShape: v.GenericSchema<unknown, CardHistory> = v.object({
  readings: v.array(
    v.object({
      value: v.number(),
      listUri: v.string(),
      index: v.number(),
      issuedAt: time,
      expiresAt: v.nullable(time),
      ttl: v.nullable(v.number()),
      fetchedAt: time,
      listSize: v.number(),
    }),
  ),
  unread: v.array(v.object({ uri: v.string(), index: v.number(), at: time, code: v.string() })),
  trust: v.object({
    isConfirmed: v.boolean(),
    name: v.string(),
    vouchedBy: v.array(v.string()),
  }),
  authorityKeyIds: v.array(v.string()),
  isIntact: v.boolean(),
  verifiedAt: time,
});

/** Reads a card at the door. */
export const parseCardRow = (value: unknown): CardRecord | null => {
  const read = v.safeParse(cardShape, value);
  return read.success ? read.output : null;
};

/** Reads what is known about a card at the door. */
export const parseHistoryRow = (value: unknown): CardHistory | null => {
  const read = v.safeParse(historyShape, value);
  return read.success ? read.output : null;
};

import * as v from 'valibot';
import type { OfferReview } from '../../core/issuance/stages';
import type { TokenGrant } from '../../core/issuance/token-message';
import { isNonEmpty, type NonEmpty } from '../../core/kernel/non-empty';
import { epochSeconds } from '../../core/kernel/time';
import type { KeyId } from '../../ports/keys';
import type { LookedUp, Receiving, ReceivingId, ReceivingStep } from '../../ports/vault-receiving';

/** A receive in the middle, as it is kept. JSON, where a grant's map is a list. */
export type ReceivingRecord = Omit<Receiving, 'id' | 'grant'> & {
  readonly grant:
    | (Omit<TokenGrant, 'credentialIdentifiers'> & {
        readonly credentialIdentifiers: readonly (readonly [string, NonEmpty<string>])[];
      })
    | null;
};

const identifiers = v.custom<NonEmpty<string>>(
  (value) =>
    Array.isArray(value) && isNonEmpty(value) && value.every((one) => typeof one === 'string'),
);
const shape: v.GenericSchema<unknown, ReceivingRecord> = v.object({
  startedAt: v.pipe(v.number(), v.transform(epochSeconds)),
  // Parsed from what the issuer sent before it was written, and sealed under this schema number since.
  review: v.custom<OfferReview>((value) =>
    v.is(v.looseObject({ host: v.string(), offer: v.looseObject({}) }), value),
  ),
  isCodeSent: v.boolean(),
  grant: v.nullable(
    v.object({
      accessToken: v.string(),
      expiresIn: v.nullable(v.number()),
      credentialIdentifiers: v.array(v.tuple([v.string(), identifiers])),
    }),
  ),
  keyId: v.nullable(
    v.pipe(
      v.string(),
      v.transform((id) => id as KeyId),
    ),
  ),
  isCardAsked: v.boolean(),
  text: v.nullable(v.string()),
  lookedUp: v.nullable(
    v.custom<LookedUp>((value) => v.is(v.looseObject({ display: v.looseObject({}) }), value)),
  ),
});

/** Reads a receive in the middle at the door. */
export const parseReceiving = (value: unknown): ReceivingRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};

/** A record as the port has it. */
export const receivingOf = (id: ReceivingId, { grant, ...record }: ReceivingRecord): Receiving => ({
  ...record,
  id,
  grant: grant && { ...grant, credentialIdentifiers: new Map(grant.credentialIdentifiers) },
});

/** A record with one more step. */
export const withStep = (record: ReceivingRecord, step: ReceivingStep): ReceivingRecord => {
  switch (step.at) {
    case 'code-sent':
      return { ...record, isCodeSent: true };
    case 'code-refused':
      return { ...record, isCodeSent: false };
    case 'granted': {
      const credentialIdentifiers = [...step.grant.credentialIdentifiers];
      return { ...record, grant: { ...step.grant, credentialIdentifiers } };
    }
    case 'card-asked':
      return { ...record, isCardAsked: true };
    case 'arrived':
      return { ...record, text: step.text };
    case 'looked-up':
      return { ...record, lookedUp: step.found };
  }
};

import type { ClaimPath } from '../../core/credential/claim-tree';
import type { Credential, Format } from '../../core/credential/credential';
import { disclosuresOf } from '../../core/credential/disclosure-closure';
import { formats } from '../../core/formats/formats';
import { fail, ok } from '../../core/kernel/result';
import type { Failure, Result } from '../../core/kernel/result';
import type { EpochSeconds } from '../../core/kernel/time';
import type { KeyRecord } from './key-record';
import { sdHash } from './sd-hash';
import { spendKey, signJwt } from './sign-jwt';

/** What one presentation is made from: approved fields and nothing else. */
export interface PresentationOrder {
  readonly credential: Credential;
  /** Every field that is to be readable, those always shown included. */
  readonly fields: readonly ClaimPath[];
  /** The holder's key when the answer is bound to it, else null; spent. */
  readonly key: KeyRecord | null;
  /** The requester's full client identifier and its nonce. */
  readonly audience: string;
  readonly nonce: string;
  readonly now: EpochSeconds;
}

/** A built presentation and the fields an independent reader found in its bytes; nobody compared them yet. */
export interface MadePresentation {
  readonly text: string;
  readonly fields: readonly ClaimPath[];
}

type Presenter = (
  order: PresentationOrder,
) => Promise<Result<MadePresentation, Failure<'present/read-back'>>>;

/** Composes by disclosure and binds; nothing of the card is decoded again. */
export const buildSdJwt = async (order: PresentationOrder): Promise<string> => {
  const { credential, fields, key, audience, nonce, now } = order;
  const rules = formats[credential.format];
  const compose = (): string => rules.compose(credential, disclosuresOf(credential, fields));
  if (key === null) return compose();
  // The platform imports the key while the rest is put together here.
  const importing = spendKey(key);
  const unbound = compose();
  const hashing = sdHash(unbound, credential.digestAlgorithm);
  const [signer, hash] = await Promise.all([importing, hashing]);
  const input = { sdHash: hash, nonce, audience, now, key: key.publicJwk };
  return unbound + (await signJwt(signer, 'kb+jwt', rules.keyBinding(input)));
};

/** Reads what was built back with the format's other reader, before anybody else can. */
const presentSdJwt: Presenter = async (order) => {
  const { credential } = order;
  const text = await buildSdJwt(order);
  const read = formats[credential.format].readBack(text, credential.original);
  if (!read.ok) return fail({ code: 'present/read-back', facts: { rule: read.error.code } });
  return ok({ text, fields: read.value.map(({ path }) => path) });
};

/** How each format is presented; a new one is a line here. */
export const presenters: Readonly<Record<Format, Presenter>> = { 'dc+sd-jwt': presentSdJwt };

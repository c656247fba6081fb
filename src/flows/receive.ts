import type { CredentialId } from '../core/credential/credential';
import { formats } from '../core/formats/formats';
import { ok, type Failure, type Result } from '../core/kernel/result';
import { chooseGrant } from '../core/issuance/choose-grant';
import {
  credentialRequestBody,
  parseCredentialReply,
  type CredentialResponseFailure,
} from '../core/issuance/credential-message';
import { parseNonceReply, type NonceFailure } from '../core/issuance/nonce-message';
import {
  parseTokenReply,
  tokenRequestBody,
  type TokenFailure,
  type TokenGrant,
} from '../core/issuance/token-message';
import type { Ports } from '../ports';
import type { KeyId, KeysFailure } from '../ports/keys';
import type { NetFailure } from '../ports/net';
import type { PendingCard, ReviewCredentialFailure, WriteFailure } from '../ports/vault';
import { fetchCardDisplay } from './card-display';
import { fetchIssuerKeys, type TooManyKeys } from './issuer-keys';
import { postForm, postJson } from './messages';
import type { OfferFailure } from '../core/issuance/offer-failure';
import type { OfferReview } from './open-offer';

type ReceivePorts = Pick<Ports, 'vault' | 'keys' | 'net'>;

/** Where receiving stands; shown as a list of steps. */
export type ReceiveStep = 'token' | 'key' | 'credential' | 'check';

export type CollectFailure =
  | NetFailure
  | OfferFailure
  | NonceFailure
  | TokenFailure
  | CredentialResponseFailure
  | KeysFailure
  | TooManyKeys
  | ReviewCredentialFailure;

export type KeepFailure = WriteFailure | Failure<'vault/no-such-card'>;

/**
 * Trades a pre-authorised offer for one credential and has it verified; nothing is kept yet.
 *
 * The holder key is stored before its proof leaves, and forgotten again when nothing comes of it.
 *
 * @param txCode the separate code, when the offer asks for one
 * @errors `token/wrong-code` may be tried again with the same review; every other failure ends this offer
 * @see OpenID4VCI 1.0 §6 to §8
 */
export const collectCredential = async (
  ports: ReceivePorts,
  review: OfferReview,
  txCode: string | null,
  onStep: (step: ReceiveStep) => void,
): Promise<Result<PendingCard, CollectFailure>> => {
  onStep('token');
  const grant = await fetchGrant(ports, review, txCode);
  if (!grant.ok) return grant;
  if (!review.configuration.needsProof)
    return collectWith(ports, review, grant.value, null, onStep);

  onStep('key');
  const key = await ports.keys.create();
  if (!key.ok) return key;
  const collected = await collectWith(ports, review, grant.value, key.value.keyId, onStep);
  if (!collected.ok) await ports.keys.discard(key.value.keyId);
  return collected;
};

const fetchGrant = async (
  ports: ReceivePorts,
  { offer, server }: OfferReview,
  txCode: string | null,
): Promise<Result<TokenGrant, CollectFailure>> => {
  const grant = chooseGrant(offer);
  if (!grant.ok) return grant;
  const body = tokenRequestBody(grant.value.code, txCode);
  const reply = await postForm(ports, 'token', server.tokenEndpoint, body);
  return reply.ok ? parseTokenReply(reply.value, { hadTxCode: txCode !== null }) : reply;
};

const collectWith = async (
  ports: ReceivePorts,
  review: OfferReview,
  grant: TokenGrant,
  keyId: KeyId | null,
  onStep: (step: ReceiveStep) => void,
): Promise<Result<PendingCard, CollectFailure>> => {
  onStep('credential');
  const first = await requestCredential(ports, review, grant, keyId);
  // A nonce may have run out on the way: one more try with a new one, never more (§8.3.1.2).
  const answer =
    !first.ok && first.error.code === 'issue/nonce-expired'
      ? await requestCredential(ports, review, grant, keyId)
      : first;
  if (!answer.ok) return answer;

  onStep('check');
  const { configuration, offer } = review;
  const text = answer.value;
  const decoded = formats[configuration.format].decode(text);
  if (!decoded.ok) return decoded;
  const { credential } = decoded.value;
  const keys = await fetchIssuerKeys(ports, credential.issuer, offer.issuer);
  if (!keys.ok) return keys;
  return ports.vault.reviewCredential({
    text,
    keyId,
    expected: {
      issuer: offer.issuer,
      configurationId: configuration.id,
      format: configuration.format,
      type: configuration.type,
      key: null,
    },
    display: await fetchCardDisplay(ports, credential, configuration.display, offer.issuer),
    keys: keys.value,
  });
};

const requestCredential = async (
  ports: ReceivePorts,
  review: OfferReview,
  grant: TokenGrant,
  keyId: KeyId | null,
): Promise<Result<string, CollectFailure>> => {
  const proof = keyId === null ? ok(null) : await proveKey(ports, review, keyId);
  if (!proof.ok) return proof;
  const body = credentialRequestBody({
    configurationId: review.configuration.id,
    grant,
    proof: proof.value,
  });
  const reply = await postJson(ports, review.metadata.credentialEndpoint, body, grant.accessToken);
  return reply.ok ? parseCredentialReply(reply.value) : reply;
};

const proveKey = async (
  ports: ReceivePorts,
  { metadata }: OfferReview,
  keyId: KeyId,
): Promise<Result<string, CollectFailure>> => {
  const nonce = await fetchNonce(ports, metadata.nonceEndpoint);
  return nonce.ok
    ? ports.keys.prove(keyId, { audience: metadata.issuer, nonce: nonce.value })
    : nonce;
};

const fetchNonce = async (
  ports: ReceivePorts,
  endpoint: string | null,
): Promise<Result<string | null, CollectFailure>> => {
  if (endpoint === null) return ok(null);
  const reply = await postForm(ports, 'nonce', endpoint, '');
  return reply.ok ? parseNonceReply(reply.value) : reply;
};

/**
 * Keeps a reviewed credential; resolves once it is durably stored.
 *
 * @param replaces an older copy that goes in the same write, or null
 * @errors `vault/write`: not saved, nothing changed
 */
export const keepCredential = (
  { vault }: Pick<Ports, 'vault'>,
  pending: PendingCard,
  replaces: CredentialId | null,
): Promise<Result<CredentialId, KeepFailure>> => vault.keep(pending.pendingId, replaces);

/** Lets a reviewed credential and its key go; nothing stays. */
export const discardCredential = (
  { vault }: Pick<Ports, 'vault'>,
  pending: PendingCard,
): Promise<void> => vault.discardPending(pending.pendingId);

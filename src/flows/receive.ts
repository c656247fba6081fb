import type { CredentialId } from '../core/credential/credential';
import { formats } from '../core/formats/formats';
import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import {
  credentialRequestBody,
  readCredentialResponse,
  type CredentialResponseFailure,
} from '../core/issuance/credential-message';
import { readNonce } from '../core/issuance/nonce-message';
import {
  readTokenResponse,
  tokenRequestBody,
  type TokenFailure,
} from '../core/issuance/token-message';
import type { Ports } from '../ports';
import type { KeyId, KeysFailure } from '../ports/keys';
import type { NetFailure } from '../ports/net';
import type { PendingCard, ReviewCredentialFailure, WriteFailure } from '../ports/vault';
import { fetchCardDisplay } from './card-display';
import { fetchIssuerKeys } from './issuer-keys';
import { postForm, postJson, readJson } from './messages';
import type { OfferReview } from './open-offer';

type ReceivePorts = Pick<Ports, 'vault' | 'keys' | 'net'>;

/** Where receiving stands; shown as a list of steps. */
export type ReceiveStep = 'token' | 'key' | 'credential' | 'check';

export type CollectFailure =
  NetFailure | TokenFailure | CredentialResponseFailure | KeysFailure | ReviewCredentialFailure;

export type KeepFailure = WriteFailure | Failure<'vault/no-such-card'>;

interface Grant {
  readonly accessToken: string;
  readonly credentialIdentifier: string | null;
}

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
  { offer, server, configuration }: OfferReview,
  txCode: string | null,
): Promise<Result<Grant, CollectFailure>> => {
  const code = offer.preAuthorized?.code;
  if (code === undefined) return fail({ code: 'token/unsupported-grant' });
  const reply = await postForm(
    ports,
    'token',
    server.tokenEndpoint,
    tokenRequestBody({ code, txCode }),
  );
  return reply.ok
    ? readTokenResponse(reply.value.status, readJson(reply.value), configuration.id)
    : reply;
};

const collectWith = async (
  ports: ReceivePorts,
  review: OfferReview,
  grant: Grant,
  keyId: KeyId | null,
  onStep: (step: ReceiveStep) => void,
): Promise<Result<PendingCard, CollectFailure>> => {
  onStep('credential');
  const first = await requestCredential(ports, review, grant, keyId);
  // A nonce may have run out on the way: one more try with a new one, never more (§8.3.1.2).
  const answer =
    !first.ok && first.error.code === 'issue/invalid-nonce'
      ? await requestCredential(ports, review, grant, keyId)
      : first;
  if (!answer.ok) return answer;

  onStep('check');
  const { configuration, offer } = review;
  const [text] = answer.value;
  const decoded = formats[configuration.format].decode(text);
  if (!decoded.ok) return decoded;
  const { credential } = decoded.value;
  const keys = await fetchIssuerKeys(ports, credential.issuer, offer.issuer);
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
    keys,
  });
};

const requestCredential = async (
  ports: ReceivePorts,
  review: OfferReview,
  grant: Grant,
  keyId: KeyId | null,
): Promise<Result<readonly [string, ...string[]], CollectFailure>> => {
  const proof = keyId === null ? ok(null) : await proveKey(ports, review, keyId);
  if (!proof.ok) return proof;
  const body = credentialRequestBody({
    configurationId: review.configuration.id,
    credentialIdentifier: grant.credentialIdentifier,
    proof: proof.value,
  });
  const reply = await postJson(ports, review.metadata.credentialEndpoint, body, grant.accessToken);
  return reply.ok ? readCredentialResponse(reply.value.status, readJson(reply.value)) : reply;
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
  return reply.ok ? readNonce(readJson(reply.value)) : reply;
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

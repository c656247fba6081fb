import { credentialRequestBody, parseCredentialReply } from '../core/issuance/credential-message';
import { parseNonceReply } from '../core/issuance/nonce-message';
import type { OfferReview } from '../core/issuance/stages';
import type { TokenGrant } from '../core/issuance/token-message';
import { fail, ok, type Result } from '../core/kernel/result';
import { killPoint } from '../kill-points/kill-point';
import type { Ports } from '../ports';
import type { KeyId } from '../ports/keys';
import type { Receiving } from '../ports/vault-receiving';
import type { CollectFailure } from './collect-failure';
import { postForm, postJson } from './messages';

type ReceivePorts = Pick<Ports, 'vault' | 'keys' | 'net'>;

/** What a card is asked for with. */
export interface Asking {
  readonly from: Receiving;
  readonly grant: TokenGrant;
  readonly keyId: KeyId | null;
}

/**
 * Asks for the card, once. That it is about to be asked for is written down first.
 *
 * @returns its text as it came; nothing is checked
 * @errors `issue/answer-lost` when it was asked for before and the issuer does not give it again; `net/*` and every
 *   code of its answers
 * @see OpenID4VCI 1.0 §7, §8
 */
export const requestCredential = async (
  ports: ReceivePorts,
  { from, grant, keyId }: Asking,
): Promise<Result<string, CollectFailure>> => {
  const { id, review, isCardAsked } = from;
  const proof = keyId === null ? ok(null) : await proveKey(ports, review, keyId);
  if (!proof.ok) return proof;
  const noted = isCardAsked
    ? ok(undefined)
    : await ports.vault.noteReceiving(id, { at: 'card-asked' });
  if (!noted.ok) return noted;
  if (__KILL_POINTS__) await killPoint('receive:5');
  const body = credentialRequestBody({
    configurationId: review.configuration.id,
    grant,
    proof: proof.value,
  });
  const reply = await postJson(ports, review.metadata.credentialEndpoint, body, grant.accessToken);
  if (__KILL_POINTS__) await killPoint('receive:6');
  if (!reply.ok) return reply;
  const answer = parseCredentialReply(reply.value);
  return !answer.ok && answer.error.code === 'issue/token-refused' && isCardAsked
    ? fail({ ...answer.error, code: 'issue/answer-lost' })
    : answer;
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

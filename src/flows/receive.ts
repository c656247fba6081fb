import type { CredentialId } from '../core/credential/credential';
import { formats } from '../core/formats/formats';
import { ok, type Failure, type Result } from '../core/kernel/result';
import { killPoint } from '../kill-points/kill-point';
import type { Ports } from '../ports';
import type { KeyId } from '../ports/keys';
import type { PendingCard } from '../ports/vault';
import type { WriteFailure } from '../ports/vault-access';
import type { LookedUp, Receiving } from '../ports/vault-receiving';
import { fetchCardDisplay } from './card-display';
import { canGoOnAfter, isLost, type CollectFailure } from './collect-failure';
import { fetchGrant } from './fetch-grant';
import { fetchIssuerKeys } from './issuer-keys';
import { requestCredential } from './request-credential';

type ReceivePorts = Pick<Ports, 'vault' | 'keys' | 'net'>;

/** Where receiving stands; shown as a list of steps. */
export type ReceiveStep = 'token' | 'key' | 'credential' | 'check';

export type KeepFailure = WriteFailure | Failure<'vault/no-such-card' | 'vault/code-not-confirmed'>;

/**
 * Trades a pre-authorised offer for one credential and has it verified; nothing is kept yet. Goes on from wherever
 * the receive stands, and writes each step down before the next: whoever ends in between can go on with the same
 * token and the same key, and nothing is asked for that is here already.
 *
 * The holder key is stored before its proof leaves. When nothing can come of it any more, everything is forgotten.
 *
 * @param from   where it stands
 * @param txCode the separate code, when the offer asks for one and its token is not here
 * @errors `token/wrong-code` may be tried again with another code; those of `canGoOnAfter` with the same receive
 * @see OpenID4VCI 1.0 §6 to §8; SECURITY 3.2, row 13
 */
export const collectCredential = async (
  ports: ReceivePorts,
  from: Receiving,
  txCode: string | null,
  onStep: (step: ReceiveStep) => void,
): Promise<Result<PendingCard, CollectFailure>> => {
  const collected = await collectFrom(ports, from, txCode, onStep);
  if (!collected.ok && !canGoOnAfter(collected.error)) await ports.vault.forgetReceiving(from.id);
  return collected;
};

interface ArrivedCard {
  readonly text: string;
  readonly keyId: KeyId | null;
}

const collectFrom = async (
  ports: ReceivePorts,
  from: Receiving,
  txCode: string | null,
  onStep: (step: ReceiveStep) => void,
): Promise<Result<PendingCard, CollectFailure>> => {
  const arrived = await fetchCard(ports, from, txCode, onStep);
  if (!arrived.ok) return arrived;
  const { text, keyId } = arrived.value;

  onStep('check');
  const found = from.lookedUp === null ? await lookUp(ports, from, text) : ok(from.lookedUp);
  if (!found.ok) return found;
  if (__KILL_POINTS__) await killPoint('receive:9');
  const { configuration, offer } = from.review;
  return ports.vault.reviewCredential({
    text,
    keyId,
    expected: {
      issuer: offer.issuer,
      configurationId: configuration.id,
      format: configuration.format,
      type: configuration.type,
      key: null,
      isDeviceBound: configuration.needsKeyAttestation,
    },
    ...found.value,
    receiving: from.id,
  });
};

/** What verifies and names the card; written down, so that reviewing it again needs no network. */
const lookUp = async (
  ports: ReceivePorts,
  { id, review: { configuration, offer } }: Receiving,
  text: string,
): Promise<Result<LookedUp, CollectFailure>> => {
  const decoded = formats[configuration.format].decode(text);
  if (!decoded.ok) return decoded;
  const { credential } = decoded.value;
  const keys = await fetchIssuerKeys(ports, credential.issuer, offer.issuer);
  if (!keys.ok) return keys;
  const display = await fetchCardDisplay(ports, credential, configuration.display, offer.issuer);
  const found = { keys: keys.value, display };
  const noted = await ports.vault.noteReceiving(id, { at: 'looked-up', found });
  return isLost(noted) ? noted : ok(found);
};

const fetchCard = async (
  ports: ReceivePorts,
  from: Receiving,
  txCode: string | null,
  onStep: (step: ReceiveStep) => void,
): Promise<Result<ArrivedCard, CollectFailure>> => {
  const { id, review } = from;
  if (from.text !== null) return ok({ text: from.text, keyId: from.keyId });

  onStep('token');
  const grant = from.grant === null ? await fetchGrant(ports, from, txCode) : ok(from.grant);
  if (!grant.ok) return grant;
  if (__KILL_POINTS__) await killPoint('receive:3');
  if (review.configuration.needsProof) onStep('key');
  const key = review.configuration.needsProof ? await ports.keys.create(id) : null;
  if (key?.ok === false) return key;
  const keyId = key?.value.keyId ?? null;

  onStep('credential');
  if (__KILL_POINTS__) await killPoint('receive:4');
  const asking = { from, grant: grant.value, keyId };
  const first = await requestCredential(ports, asking);
  // A nonce may have run out on the way: one more try with a new one, never more (§8.3.1.2).
  const text =
    !first.ok && first.error.code === 'issue/nonce-expired'
      ? await requestCredential(ports, asking)
      : first;
  if (!text.ok) return text;
  if (__KILL_POINTS__) await killPoint('receive:7');
  const noted = await ports.vault.noteReceiving(id, { at: 'arrived', text: text.value });
  if (__KILL_POINTS__) await killPoint('receive:8');
  return isLost(noted) ? noted : ok({ text: text.value, keyId });
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

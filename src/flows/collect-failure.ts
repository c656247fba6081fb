import type { CredentialResponseFailure } from '../core/issuance/credential-message';
import type { NonceFailure } from '../core/issuance/nonce-message';
import type { OfferFailure } from '../core/issuance/offer-failure';
import type { TokenFailure } from '../core/issuance/token-message';
import type { Failure, Result } from '../core/kernel/result';
import type { KeysFailure } from '../ports/keys';
import type { NetFailure } from '../ports/net';
import type { ReviewCredentialFailure } from '../ports/vault';
import type { ReceivingFailure } from '../ports/vault-receiving';
import type { TooManyKeys } from './issuer-keys';

/**
 * - `token/answer-lost`: the code was used before, and the token it brought never arrived here
 * - `issue/answer-lost`: the card was made before, and it never arrived here
 */
type LostAnswer = Failure<'token/answer-lost' | 'issue/answer-lost'>;

export type CollectFailure =
  | NetFailure
  | OfferFailure
  | NonceFailure
  | TokenFailure
  | CredentialResponseFailure
  | LostAnswer
  | KeysFailure
  | ReceivingFailure
  | TooManyKeys
  | ReviewCredentialFailure;

/** After these the same receive can go on later, from its last durable step. Every other failure is its end. */
const passing: ReadonlySet<CollectFailure['code']> = new Set([
  'net/offline',
  'net/no-reply',
  'net/timeout',
  'token/wrong-code',
  'token/not-ready',
  'token/server',
  'issue/server',
  'vault/locked',
  'vault/write',
]);

/** Whether a receive that failed so can go on later. */
export const canGoOnAfter = ({ code }: { readonly code: string }): boolean =>
  (passing as ReadonlySet<string>).has(code);

/**
 * Whether what has just arrived cannot be gone on with. A disk that refuses to write it down is no reason to drop it:
 * it is in this page, and the person hears of the disk when the card is to be saved.
 */
export const isLost = (
  noted: Result<void, ReceivingFailure>,
): noted is { readonly ok: false; readonly error: ReceivingFailure } =>
  !noted.ok && noted.error.code !== 'vault/write';

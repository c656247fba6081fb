import { member, stringMember } from '../../core/kernel/json';
import type { Json, JsonObject } from '../../core/kernel/json';
import { clockLeeway, futureTolerance } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';
import type { FetchedRequest } from '../../core/presentation/stages';
import type { RequestAuthFailure } from '../../ports/proofs';

/** Audience of requests to wallets that publish no metadata of their own. @see OpenID4VP 1.0 §5.8 */
const anyWallet = 'https://self-issued.me/v2';

const isForUs = (aud: Json | undefined, fetchedFrom: string | null): boolean => {
  const named: readonly Json[] = Array.isArray(aud) ? (aud as readonly Json[]) : [aud ?? null];
  return named.includes(anyWallet) || (fetchedFrom !== null && named.includes(fetchedFrom));
};

const isTime = (value: Json | undefined): value is number | undefined =>
  value === undefined || typeof value === 'number';

/** Holds the times of a signed statement to the clock; null when they hold. */
export const timeFailure = (payload: JsonObject, now: EpochSeconds): RequestAuthFailure | null => {
  const [exp, nbf, iat] = [member(payload, 'exp'), member(payload, 'nbf'), member(payload, 'iat')];
  if (!isTime(exp) || !isTime(nbf) || !isTime(iat)) return { code: 'proofs/malformed' };
  if (exp !== undefined && exp + clockLeeway <= now) return { code: 'request/expired' };
  const startsLater = nbf !== undefined && nbf > now + clockLeeway;
  const madeLater = iat !== undefined && iat > now + futureTolerance;
  return startsLater || madeLater ? { code: 'request/from-the-future' } : null;
};

/**
 * Holds the claims of a request object to what makes it an answer to us, now: its audience, its
 * times, and our own nonce where we sent one.
 *
 * @returns what is wrong, or null
 * @see OpenID4VP 1.0 §5.8, §5.10.1; DESIGN 10, `aud` of a request object and clock
 */
export const claimsFailure = (
  payload: JsonObject,
  request: FetchedRequest,
  now: EpochSeconds,
): RequestAuthFailure | null => {
  if (!isForUs(member(payload, 'aud'), request.fetchedFrom)) return { code: 'request/audience' };
  const time = timeFailure(payload, now);
  if (time !== null) return time;
  const isEchoed =
    request.walletNonce === null || stringMember(payload, 'wallet_nonce') === request.walletNonce;
  return isEchoed ? null : { code: 'request/wallet-nonce' };
};

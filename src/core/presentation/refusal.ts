import { stringMember } from '../kernel/json';
import type { Verifier } from '../policy/party';
import type { UrlOptions } from '../policy/url-policy';
import { unreserved } from './unreserved';
import type { RequestFailure } from './request-failure';
import { isPosted, parseResponseUri } from './response-target';
import type { AuthenticatedRequest } from './stages';
import { wireErrorFor, type WireError } from './wire-errors';

/** What a requester may be told of a request that cannot be answered, and where. */
export interface Refusal {
  readonly verifier: Verifier;
  readonly error: WireError;
  readonly state: string | null;
  readonly responseUri: string;
}

/**
 * Works out what could be told to whoever sent a request that cannot be answered. Nobody is told by itself:
 * this only says what a tap of the person would send.
 *
 * @param code why the request cannot be answered
 * @returns null when they hear nothing: not authenticated, or there is no place an error could go
 * @see OpenID4VP 1.0 §8.5; DESIGN 10, declining; CONFORMANCE VP-18
 */
export const refusalOf = (
  { verifier, payload }: AuthenticatedRequest,
  code: RequestFailure['code'],
  options: UrlOptions,
): Refusal | null => {
  const error = wireErrorFor(code, verifier);
  if (error === null || !isPosted(payload)) return null;
  const target = parseResponseUri(payload, verifier, options);
  if (!target.ok) return null;
  const state = stringMember(payload, 'state');
  return {
    verifier,
    error,
    // A state that breaks the rules is not sent back: it would be text of theirs under our hand.
    state: state !== undefined && unreserved.test(state) ? state : null,
    responseUri: target.value,
  };
};

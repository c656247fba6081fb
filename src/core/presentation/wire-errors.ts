import type { Verifier } from '../policy/party';
import type { RequestFailure } from './request-failure';

/** Error codes a requester may hear (OpenID4VP 1.0 §8.5). */
export type WireError =
  | 'invalid_request'
  | 'invalid_scope'
  | 'vp_formats_not_supported'
  | 'invalid_transaction_data'
  | 'wallet_unavailable'
  | 'access_denied';

const wireErrors: Record<RequestFailure['code'], WireError | null> = {
  'request/malformed': 'invalid_request',
  'request/too-large': 'invalid_request',
  'request/nonce': 'invalid_request',
  'request/response-type': 'invalid_request',
  // There is no place the answer could go.
  'request/response-mode': null,
  'request/response-uri': null,
  'request/redirect-uri': 'invalid_request',
  'request/old-protocol': 'invalid_request',
  'request/no-query': 'invalid_request',
  'request/query': 'invalid_request',
  'request/scope': 'invalid_scope',
  'request/transaction-data': 'invalid_transaction_data',
  'request/encryption': 'invalid_request',
  'request/formats': 'vp_formats_not_supported',
};

/**
 * Decides what a requester may hear about a request that cannot be answered. Declining, leaving and having no
 * card are not here: nothing is sent then. Only a requester whose signature held hears anything, and only
 * after the person was told. Failures of authentication have no entry because there is nobody to tell.
 *
 * @returns the error code, or null: stay silent
 * @see OpenID4VP 1.0 §8.5, §14.4; DESIGN 10, declining; CONFORMANCE VP-18
 */
export const wireErrorFor = (code: RequestFailure['code'], verifier: Verifier): WireError | null =>
  verifier.tier === 'unconfirmed' ? null : wireErrors[code];

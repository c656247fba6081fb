import type { Failure } from '../kernel/result';

/**
 * Why an authenticated payload is not a request this wallet can answer. What the verifier may hear of each is
 * a separate, total mapping in `wire-errors.ts`.
 */
export type RequestFailure = Failure<
  | 'request/malformed' // facts: member
  | 'request/too-large' // facts: cap
  | 'request/nonce' // missing, short, or outside the unreserved characters
  | 'request/response-type' // not vp_token. facts: value
  | 'request/response-mode' // not direct_post, direct_post.jwt or fragment. facts: value
  | 'request/response-uri' // missing, not an address we contact, with fragment, two of them, or not the client's. facts: rule
  | 'request/redirect-uri' // redirect_uri present with direct_post
  | 'request/old-protocol' // presentation_definition, client_id_scheme. facts: member
  | 'request/no-query'
  | 'request/query' // facts: rule, the code of a QueryFailure
  | 'request/scope' // scope instead of dcql_query
  | 'request/transaction-data' // none is supported yet
  | 'request/encryption' // direct_post.jwt with no key we can use
  | 'request/formats' // no format we keep is asked for, or none of its algorithms is ours. facts: format
>;

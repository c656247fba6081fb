import type { JsonObject } from '../kernel/json';
import { formBody } from '../kernel/form-body';
import type { WireError } from './wire-errors';

/** One built presentation and the query it answers. */
export interface BuiltPresentation {
  readonly queryId: string;
  readonly presentation: string;
}

/**
 * The VP token: for each answered query an array of presentations. Queries without an answer have no entry.
 *
 * @see OpenID4VP 1.0 §8.1; CONFORMANCE VP-13, DQ-7
 */
export const vpToken = (built: readonly BuiltPresentation[]): JsonObject => {
  const token = new Map<string, string[]>();
  for (const { queryId, presentation } of built)
    token.set(queryId, [...(token.get(queryId) ?? []), presentation]);
  return Object.fromEntries(token);
};

/** What is encrypted for `direct_post.jwt`: the response parameters as members (§8.3). */
export const encryptedPayload = (token: JsonObject, state: string | null): JsonObject => ({
  vp_token: token,
  ...(state === null ? {} : { state }),
});

/** The response parameters as a form: the body of `direct_post` (§8.2), or what stands in the fragment (§8.1). */
export const responseForm = (token: JsonObject, state: string | null): string =>
  formBody({ vp_token: JSON.stringify(token), ...(state === null ? {} : { state }) });

/** The body of `direct_post.jwt`: the JWE and nothing beside it (§8.3.1). */
export const directPostJwtBody = (jwe: string): string => formBody({ response: jwe });

/** The body that tells an authenticated requester what was wrong with its request (§8.5). */
export const errorBody = (error: WireError, state: string | null): string =>
  formBody({ error, ...(state === null ? {} : { state }) });

import type { Brand } from '../kernel/brand';
import type { JsonObject } from '../kernel/json';
import type { EpochSeconds } from '../kernel/time';
import type { DcqlQuery } from '../dcql/query';
import type { Verifier } from '../policy/party';

/** A string from a link, a scan or a paste that looks like a presentation request; trusted for nothing. */
export type RequestUri = Brand<string, 'RequestUri'>;

/** How the request reached the wallet; decides whether the website check is asked. */
export type Arrival = 'camera' | 'picture' | 'paste' | 'link';

/** What a request URI says before anything is fetched (OpenID4VP 1.0 §5). */
export type RequestInput =
  | { readonly kind: 'plain'; readonly parameters: JsonObject; readonly host: string }
  | {
      readonly kind: 'object';
      readonly clientId: string;
      readonly jwt: string;
      readonly host: string;
    }
  | {
      readonly kind: 'reference';
      readonly clientId: string;
      readonly requestUri: string;
      readonly method: 'get' | 'post';
      readonly host: string;
    };

/** The request's bytes and where they came from; nothing in it is believed yet. */
export interface FetchedRequest {
  readonly arrival: Arrival;
  /** `client_id` of the outer parameters; must equal the inner one (§5). */
  readonly clientId: string;
  readonly body:
    | { readonly kind: 'plain'; readonly parameters: JsonObject }
    | { readonly kind: 'object'; readonly jwt: string };
  /** Where the object was fetched from; null when it came by value. */
  readonly fetchedFrom: string | null;
  /** The nonce this wallet sent with `request_uri_method=post`, to be echoed; null otherwise (§5.10). */
  readonly walletNonce: string | null;
}

/** The signature holds, or there is none and none was needed: we know who asks, and how surely. */
export interface AuthenticatedRequest {
  readonly verifier: Verifier;
  readonly payload: JsonObject;
  /** SHA-256 of the bytes that were authenticated, base64url. */
  readonly digest: string;
}

/** How the answer is to be encrypted (OpenID4VP 1.0 §8.3). */
export interface ResponseEncryption {
  readonly jwk: JsonObject;
  readonly keyId: string | null;
  readonly alg: string;
  readonly enc: string;
}

/** Posted, posted encrypted, or in the address of a page of theirs that the person opens (OpenID4VP 1.0 §8). */
export type ResponseMode = 'direct_post' | 'direct_post.jwt' | 'fragment';

/** Inside the subset we support; every member is of its final type. */
export interface PresentationRequest {
  readonly verifier: Verifier;
  readonly digest: string;
  readonly nonce: string;
  readonly state: string | null;
  /** Where the answer goes: their `response_uri`, or with `fragment` their `redirect_uri`. */
  readonly responseUri: string;
  readonly responseMode: ResponseMode;
  readonly encryption: ResponseEncryption | null;
  readonly query: DcqlQuery;
  /** Quoted under "They say"; plain text, at most 200 characters each. */
  readonly says: { readonly purpose: string | null; readonly retention: string | null };
  readonly expiresAt: EpochSeconds | null;
}

import type { JsonObject } from '../core/kernel/json';
import type { Failure, Result } from '../core/kernel/result';
import type { EpochSeconds } from '../core/kernel/time';
import type { AuthenticatedRequest, FetchedRequest } from '../core/presentation/stages';
import type { TrustList } from '../core/policy/trust-list';
import type { IssuerTrust } from '../core/policy/party';
import type { StatusListDefect } from '../core/status/parse-status-list';
import type { StatusBits } from '../core/status/token-status-list';

/** Keys an issuer publishes at its well-known place, as fetched; null when it has `x5c` or none could be read. */
export interface IssuerKeys {
  readonly issuer: string;
  readonly jwks: JsonObject;
}

/** `proofs/*` failures are facts about other people's signatures. */
export type SignatureFailure = Failure<
  | 'proofs/malformed' // not a compact JWS, bad base64url, bad JSON. facts: cap, when one was passed
  | 'proofs/algorithm' // alg none, MAC, or outside the allow-list. facts: alg
  | 'proofs/type' // header typ. facts: typ
  | 'proofs/critical' // unknown crit
  | 'proofs/key-source' // jwk, jku, x5u in the header, or no key by a permitted mechanism
  | 'proofs/signature' // does not verify
  | 'proofs/certificate' // chain malformed, expired, wrong usage, wrong name. facts: rule
  | 'proofs/publisher' // trust list not signed by the pinned publisher
>;

export interface VerifiedIssuer {
  readonly trust: IssuerTrust;
  /** How the key was found. */
  readonly by: 'certificate' | 'issuer-keys';
  /** Authority key identifiers of the certificates presented, base64url: what DCQL's `aki` asks for. */
  readonly authorityKeyIds: readonly string[];
}

export interface VerifiedStatusList {
  /** Inflated entries, read with `readEntry`. */
  readonly entries: Uint8Array<ArrayBuffer>;
  readonly bits: StatusBits;
  readonly issuedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds | null;
  /** In seconds; positive; null when absent. */
  readonly ttl: number | null;
}

export type RequestAuthFailure =
  | SignatureFailure
  | Failure<
      | 'request/client-id-differs' // outer and inner differ
      | 'request/client-id-prefix' // unknown, `origin:`, or not allowed here. facts: prefix
      | 'request/client-id-unsupported' // a known way to say who asks, not built yet. facts: prefix
      | 'request/other-certificate' // the certificate is not the one named, or not for the host named
      | 'request/not-registered' // names itself without a prefix, and no list knows it
      | 'request/audience' // aud is for somebody else
      | 'request/expired'
      | 'request/from-the-future'
      | 'request/wallet-nonce' // our nonce was not echoed
      | 'request/response-elsewhere' // response host is not the authenticated one. facts: host
      | 'request/unsigned-not-allowed'
    >;

export type StatusListFailure =
  | SignatureFailure
  | StatusListDefect
  | Failure<
      | 'status/other-signer' // signed well, by somebody who does not answer for this card's issuer
      | 'status/compression' // not zlib, truncated, trailing bytes
      | 'status/too-large' // inflates past 16 MiB. facts: cap
    >;

/** Checks of other people's signatures; runs in `proofs.worker`, which has no network and no secrets. */
export interface Proofs {
  /** Verifies an issuer's signature over a compact JWS (SD-JWT VC §2.5, §3.5; SECURITY 5i). `now` judges certificates. */
  verifyIssuer(input: {
    readonly jws: string;
    readonly types: readonly string[];
    readonly trust: readonly TrustList[];
    readonly keys: IssuerKeys | null;
    readonly now: EpochSeconds;
  }): Promise<Result<VerifiedIssuer, SignatureFailure>>;

  /** Finds out who asks (OpenID4VP 1.0 §5; DESIGN 5 tiers). */
  authenticateRequest(input: {
    readonly request: FetchedRequest;
    readonly trust: readonly TrustList[];
    readonly now: EpochSeconds;
  }): Promise<Result<AuthenticatedRequest, RequestAuthFailure>>;

  /** Verifies and inflates a status list token for one address (Token Status List §5.1, §8.3). */
  verifyStatusList(input: {
    readonly token: string;
    readonly uri: string;
    readonly trust: readonly TrustList[];
    /** Certificates of the credential that points here, when its issuer must also sign the list; leaf first. */
    readonly issuerCertificates: readonly string[];
    readonly keys: IssuerKeys | null;
    readonly now: EpochSeconds;
  }): Promise<Result<VerifiedStatusList, StatusListFailure>>;

  /** Verifies a trust list against its pinned publisher key (docs/formats.md, Trust list). */
  verifyTrustList(input: {
    readonly jws: string;
    readonly publisherKey: JsonObject;
    readonly now: EpochSeconds;
  }): Promise<Result<JsonObject, SignatureFailure>>;
}

/** Who is asking, in tiers (SCREENS 6, DESIGN 5 and 10). T4 is a failure, not a tier: there is no consent screen. */
export type VerifierTier = 'confirmed' | 'domain' | 'unconfirmed';

export type ClientIdPrefix =
  | 'x509_san_dns'
  | 'x509_hash'
  | 'redirect_uri'
  | 'decentralized_identifier'
  | 'verifier_attestation'
  | 'pre-registered';

/** The authenticated (or knowingly unauthenticated) other side of a request. */
export interface Verifier {
  /** Full `client_id`, prefix included: what a key binding names as its audience. */
  readonly clientId: string;
  readonly prefix: ClientIdPrefix;
  readonly tier: VerifierTier;
  /** Host the answer goes to; shown in punycode. */
  readonly host: string;
  /** A name vouched for by an enabled trust list; never self-declared. */
  readonly confirmedName: string | null;
  /** Which lists vouch, by publisher name. */
  readonly vouchedBy: readonly string[];
  /** What they call themselves; quoted, never shown as a fact. */
  readonly claimedName: string | null;
  /** Identifies the same requester again (DESIGN 10, met before). */
  readonly recognition: string;
}

/** Whether somebody on the holder's lists vouches for an issuer. */
export interface IssuerTrust {
  readonly isConfirmed: boolean;
  /** Name on a trust list when confirmed, else what the issuer calls itself, else its host. */
  readonly name: string;
  readonly vouchedBy: readonly string[];
}

import type { ExactNumber } from '../kernel/json';
import type { NonEmpty } from '../kernel/non-empty';

/** A DCQL claims path segment: member name, element index, or null for every element (OpenID4VP 1.0 §7). */
export type PathSegment = string | number | null;

/** A claims path as asked, which may select several elements (OpenID4VP 1.0 §7). */
export type ClaimsPath = NonEmpty<PathSegment>;

/** A value a claim may be asked to have; an integer too large for a number stays exact. */
export type ClaimValue = string | number | boolean | ExactNumber;

/** One claim a query asks for (OpenID4VP 1.0 §6.3). */
export interface ClaimsQuery {
  readonly id: string | null;
  readonly path: ClaimsPath;
  /** Exact JSON values accepted; null when any value will do. */
  readonly values: NonEmpty<ClaimValue> | null;
}

/** Whom the issuer must answer to (OpenID4VP 1.0 §6.1.1); kinds we do not know never match. */
export interface TrustedAuthority {
  readonly kind: 'aki' | 'etsi_tl' | 'openid_federation' | 'unknown';
  readonly values: NonEmpty<string>;
}

/** One credential a query asks for (OpenID4VP 1.0 §6.1). */
export interface CredentialQuery {
  readonly id: string;
  /** As on the wire; a format we do not keep matches nothing and is named to the person. */
  readonly format: string;
  readonly isMultiple: boolean;
  /** `meta.vct_values`; null when the query is for a format we do not keep: it then matches nothing. */
  readonly types: NonEmpty<string> | null;
  readonly trustedAuthorities: NonEmpty<TrustedAuthority> | null;
  readonly needsHolderBinding: boolean;
  /** Null: only what is always shown (§6.4.1). */
  readonly claims: NonEmpty<ClaimsQuery> | null;
  /** Alternatives as lists of claim ids, the requester's favourite first. */
  readonly claimSets: NonEmpty<NonEmpty<string>> | null;
}

/** Alternatives between credentials (OpenID4VP 1.0 §6.2). */
export interface CredentialSetQuery {
  readonly options: NonEmpty<NonEmpty<string>>;
  readonly isRequired: boolean;
}

/** A parsed DCQL query (OpenID4VP 1.0 §6). */
export interface DcqlQuery {
  readonly credentials: NonEmpty<CredentialQuery>;
  /** Null: every credential query is required. */
  readonly credentialSets: NonEmpty<CredentialSetQuery> | null;
}

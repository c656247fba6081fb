import type { Brand } from '../kernel/brand';
import type { EpochSeconds } from '../kernel/time';
import type { HashAlgorithm } from '../kernel/hash';
import type { JsonObject } from '../kernel/json';
import type { ClaimNode } from './claim-tree';

/** The formats the wallet keeps, by their OpenID identifiers. A new one is a folder and a line in `formats.ts`. */
export type Format = 'dc+sd-jwt';

/** Random id of a card in this vault; means nothing outside it. */
export type CredentialId = Brand<string, 'CredentialId'>;

/** A public EC key as a JWK, without private members. */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256' | 'P-384';
  readonly x: string;
  readonly y: string;
}

/**
 * Whose key the credential is bound to: a key it names, nobody's (a bearer card), or a key it only refers to
 * or of a kind this wallet cannot hold (`foreign`), which can be shown to nobody with a key binding.
 */
export type HolderBinding =
  | { readonly kind: 'key'; readonly jwk: PublicJwk }
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign' };

/** Who signed it, as the credential itself says; proves nothing by itself. */
export interface IssuerClaim {
  /** `iss`, when present. */
  readonly id: string | null;
  /** DER certificates in base64, leaf first, from the signed header; empty when there is none. */
  readonly certificates: readonly string[];
  readonly keyId: string | null;
}

/** Where the issuer says this credential's status can be read. */
export interface StatusPointer {
  readonly kind: 'token-status-list';
  readonly uri: string;
  /** Zero-based, in entries. */
  readonly index: number;
}

export interface Validity {
  readonly issuedAt: EpochSeconds | null;
  readonly notBefore: EpochSeconds | null;
  readonly expiresAt: EpochSeconds | null;
}

/** One credential of any format, decoded; its signature is checked elsewhere. */
export interface Credential {
  readonly format: Format;
  /** The bytes as received, as text; never rewritten. */
  readonly original: string;
  /** `vct` for SD-JWT VC. */
  readonly type: string;
  readonly issuer: IssuerClaim;
  readonly validity: Validity;
  readonly status: readonly StatusPointer[];
  readonly binding: HolderBinding;
  /** Top-level claims that are fields (DESIGN 10, field), in the order received. */
  readonly claims: readonly ClaimNode[];
  /** Top-level members that always travel and are not fields: iss, vct, cnf, status, times. */
  readonly envelope: readonly ClaimNode[];
  /** The hash function its issuer chose for what can stay hidden, and for binding a presentation to it. */
  readonly digestAlgorithm: HashAlgorithm;
  /** Everything processed, fields and envelope, as one object: what DCQL paths are read against. */
  readonly content: JsonObject;
}

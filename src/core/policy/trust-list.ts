import type { EpochSeconds } from '../kernel/time';
import type { Localized } from '../credential/display';
import type { JsonObject } from '../kernel/json';

/** Something a signature can be traced to. */
export type TrustAnchor =
  | { readonly kind: 'certificate'; /** DER, base64 */ readonly der: string }
  | { readonly kind: 'key'; readonly jwk: JsonObject };

/** One party a list vouches for (DESIGN 5; docs/formats.md, Trust list). */
export interface TrustEntry {
  readonly id: string;
  readonly role: 'issuer' | 'requester';
  readonly name: string;
  readonly names: Localized;
  /** Types an issuer may issue; null means any. */
  readonly types: readonly string[] | null;
  readonly anchors: readonly TrustAnchor[];
  readonly contact: { readonly web: string | null; readonly email: string | null };
}

/** A verified trust list. */
export interface TrustList {
  readonly publisher: string;
  readonly publisherUrl: string | null;
  readonly sequence: number;
  readonly issuedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds;
  readonly entries: readonly TrustEntry[];
  readonly isEnabled: boolean;
  /** True for the practice list the demo build brings along. */
  readonly isPractice: boolean;
}

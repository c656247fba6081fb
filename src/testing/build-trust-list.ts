import { epochSeconds } from '../core/kernel/time';
import type { TrustAnchor, TrustEntry, TrustList } from '../core/policy/trust-list';

/** One party of a trust list, with plain defaults. */
export const buildTrustEntry = (
  patch: Partial<TrustEntry> & { readonly anchors: readonly TrustAnchor[] },
): TrustEntry => ({
  id: 'listed',
  role: 'issuer',
  name: 'Listed party',
  names: [],
  types: null,
  contact: { web: null, email: null },
  ...patch,
});

/** A trust list in force, with plain defaults. */
export const buildTrustList = (
  entries: readonly TrustEntry[],
  patch: Partial<TrustList> = {},
): TrustList => ({
  publisher: 'Publisher',
  publisherUrl: null,
  sequence: 1,
  issuedAt: epochSeconds(0),
  expiresAt: epochSeconds(4_000_000_000),
  isEnabled: true,
  isPractice: false,
  entries,
  ...patch,
});

import type { EpochSeconds } from '../kernel/time';

/** One alternative name, or the base of a name constraint. `other` stands for every kind we do not read. */
export type CertificateName =
  | { readonly kind: 'dns' | 'email' | 'uri'; readonly text: string }
  | { readonly kind: 'ip'; readonly bytes: Uint8Array }
  | { readonly kind: 'directory'; readonly rdns: readonly string[] }
  | { readonly kind: 'other' };

export interface NameConstraints {
  readonly permitted: readonly CertificateName[];
  readonly excluded: readonly CertificateName[];
}

/** What the path rules need to know of one certificate; reading it proves nothing. */
export interface CertificateFacts {
  readonly version: number;
  /** Distinguished names as DER in base64url: names chain when their bytes are equal. */
  readonly issuer: string;
  readonly subject: string;
  /** The subject's parts, outermost first, each as `oid=value` in lower case; empty for an empty name. */
  readonly subjectRdns: readonly string[];
  readonly isIssuerEmpty: boolean;
  readonly notBefore: EpochSeconds;
  readonly notAfter: EpochSeconds;
  readonly basicConstraints: {
    readonly isAuthority: boolean;
    readonly pathLength: number | null;
    readonly isCritical: boolean;
  } | null;
  /** Named as in RFC 5280 §4.2.1.3; null when the extension is absent. */
  readonly keyUsage: readonly string[] | null;
  /** Object identifiers; null when the extension is absent. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly names: readonly CertificateName[];
  readonly isNamesCritical: boolean;
  readonly nameConstraints: NameConstraints | null;
  /** Key identifiers of the issuer's and of its own key, base64url; null when absent. */
  readonly authorityKeyId: string | null;
  readonly subjectKeyId: string | null;
  /** Critical extensions nobody here understands, by object identifier. */
  readonly unknownCritical: readonly string[];
}

/** Names its issuer as itself; a self-signed certificate is one of these. */
export const isSelfIssued = (certificate: CertificateFacts): boolean =>
  certificate.issuer === certificate.subject;

/** The DNS names a certificate vouches for, as written. */
export const dnsNames = (certificate: CertificateFacts): readonly string[] =>
  certificate.names.flatMap((name) => (name.kind === 'dns' ? [name.text] : []));

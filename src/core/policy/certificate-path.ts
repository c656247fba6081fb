import type { NonEmpty } from '../kernel/non-empty';
import type { EpochSeconds } from '../kernel/time';
import { isSelfIssued } from './certificate';
import type { CertificateFacts, NameConstraints } from './certificate';
import { areConstraintsReadable, isWellFormedName, meetsNameConstraints } from './name-constraints';

/**
 * The rule a chain breaks; `certificate/*` words are built on it.
 *
 * `expired`, `not-yet-valid` are said of the signer's own certificate, `chain-expired` of one above it.
 */
export type CertificateRule =
  | 'count' // none, or more than 8
  | 'encoding' // not DER, or not a certificate
  | 'algorithm' // hash or signature kind outside the profile
  | 'key' // key kind, curve or size outside the profile
  | 'signature' // one certificate was not signed by the next
  | 'chaining' // no certificate here issued the one below
  | 'path-too-long'
  | 'expired'
  | 'not-yet-valid'
  | 'chain-expired'
  | 'version'
  | 'critical-extension'
  | 'names'
  | 'self-signed'
  | 'leaf-is-authority'
  | 'key-usage'
  | 'extended-key-usage'
  | 'not-authority'
  | 'key-identifier'
  | 'path-length'
  | 'name-constraints';

/** Certificates that are checked below an anchor, the signer's own included (SECURITY 5i). */
export const longestPath = 3;

/** A chain carries at most this many certificates (DESIGN 10, caps). */
export const mostCertificates = 8;

/**
 * What a certificate may be for when it signs credentials, lists or requests. None is required: most issuers
 * have none. One made for something else, such as signing code, or for anything at all, is refused.
 */
const signerUsages: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1', // server: the host itself signs
  '1.3.6.1.5.5.7.3.4', // mail: seals of organisations carry it
  '1.3.6.1.5.5.7.3.36', // documents, RFC 9336
  '1.3.6.1.4.1.311.10.3.12', // documents, older
  '1.0.18013.5.1.2', // mdoc issuer
  '1.0.18013.5.1.6', // mdoc reader
]);

const anyUsage = '2.5.29.37.0';

const isForSigning = ({ extendedKeyUsage }: CertificateFacts): boolean =>
  extendedKeyUsage === null ||
  (extendedKeyUsage.some((usage) => signerUsages.has(usage)) &&
    !extendedKeyUsage.includes(anyUsage));

const form = (certificate: CertificateFacts): CertificateRule | null => {
  if (certificate.version !== 3) return 'version';
  if (certificate.unknownCritical.length > 0) return 'critical-extension';
  const isNameless = certificate.subjectRdns.length === 0;
  if (certificate.isIssuerEmpty || (isNameless && !certificate.isNamesCritical)) return 'names';
  return certificate.names.every(isWellFormedName) ? null : 'names';
};

const leafRule = (leaf: CertificateFacts, now: EpochSeconds): CertificateRule | null => {
  if (now < leaf.notBefore) return 'not-yet-valid';
  if (now > leaf.notAfter) return 'expired';
  if (leaf.nameConstraints !== null) return 'name-constraints';
  const signs = (usage: string): boolean =>
    usage === 'digitalSignature' || usage === 'nonRepudiation';
  if (leaf.keyUsage !== null && !leaf.keyUsage.some(signs)) return 'key-usage';
  if (leaf.keyUsage?.includes('keyCertSign') === true) return 'leaf-is-authority';
  return isForSigning(leaf) ? null : 'extended-key-usage';
};

/**
 * Key identifiers say which of an authority's keys signed; RFC 5280 §4.2.1.1–2 demands them of authorities.
 * Only the top of a path may leave out its issuer's, when that is itself.
 */
const hasKeyIdentifiers = (
  { authorityKeyId, subjectKeyId }: CertificateFacts,
  child: CertificateFacts,
  isRoot: boolean,
): boolean => {
  if (subjectKeyId === null) return false;
  const isOwnFit = isRoot
    ? authorityKeyId === null || authorityKeyId === subjectKeyId
    : authorityKeyId !== null;
  return isOwnFit && (child.authorityKeyId === null || child.authorityKeyId === subjectKeyId);
};

const constraintsRule = (
  constraints: NameConstraints,
  below: readonly CertificateFacts[],
): CertificateRule | null => {
  if (!areConstraintsReadable(constraints)) return 'name-constraints';
  // RFC 5280 §6.1.3 (b): a self-issued certificate between is exempt, the signer's own never is.
  const judged = below.filter((one, at) => at === 0 || !isSelfIssued(one));
  const isMet = judged.every((one) => meetsNameConstraints(one, constraints));
  return isMet ? null : 'name-constraints';
};

/** One authority of a path, by what stands below it; `isTop` when nothing stands above. */
const authorityRule = (
  authority: CertificateFacts,
  below: NonEmpty<CertificateFacts>,
  { now, isTop }: { readonly now: EpochSeconds; readonly isTop: boolean },
): CertificateRule | null => {
  if (now < authority.notBefore || now > authority.notAfter) return 'chain-expired';
  const { basicConstraints: basic, keyUsage, nameConstraints } = authority;
  if (basic === null || !basic.isAuthority || !basic.isCritical) return 'not-authority';
  if (keyUsage !== null && !keyUsage.includes('keyCertSign')) return 'not-authority';
  const isRoot = isTop && isSelfIssued(authority);
  const child = below.at(-1) ?? below[0];
  if (!hasKeyIdentifiers(authority, child, isRoot)) return 'key-identifier';
  // A root is not made for one purpose; an authority below one may be.
  const isForThis = isRoot ? authority.extendedKeyUsage === null : isForSigning(authority);
  if (!isForThis) return 'extended-key-usage';
  const intermediates = below.slice(1).filter((one) => !isSelfIssued(one));
  if (basic.pathLength !== null && intermediates.length > basic.pathLength) return 'path-length';
  return nameConstraints === null ? null : constraintsRule(nameConstraints, below);
};

/**
 * Judges the signer's own certificate where nobody above it is known: its form, its time and its purpose.
 *
 * @param now the moment judged, without leeway
 * @returns the broken rule, or null
 * @see SECURITY 5i; RFC 5280 §4.2
 */
export const judgeSigner = (leaf: CertificateFacts, now: EpochSeconds): CertificateRule | null => {
  if (leaf.basicConstraints?.isAuthority === true) return 'leaf-is-authority';
  if (isSelfIssued(leaf)) return 'self-signed';
  return form(leaf) ?? leafRule(leaf, now);
};

/**
 * Judges a certificate a trust list pins as the signer itself. It may be self-signed: the list stands for it.
 *
 * @returns the broken rule, or null
 * @see DESIGN 5
 */
export const judgePinned = (leaf: CertificateFacts, now: EpochSeconds): CertificateRule | null =>
  form(leaf) ?? leafRule(leaf, now);

/**
 * Judges a path whose signatures hold and whose names chain: the signer first, every next one its issuer.
 *
 * @param path at most `longestPath` certificates below the last one, which is the anchor when there is one
 * @param now  the moment judged, without leeway
 * @returns the broken rule, or null
 * @see SECURITY 5i; CONFORMANCE SEC-4; RFC 5280 §6.1
 */
export const judgePath = (
  path: NonEmpty<CertificateFacts>,
  now: EpochSeconds,
): CertificateRule | null => {
  const [leaf, ...authorities] = path;
  const own = judgeSigner(leaf, now);
  if (own !== null) return own;
  for (const [at, authority] of authorities.entries()) {
    const isTop = at === authorities.length - 1;
    const below: NonEmpty<CertificateFacts> = [leaf, ...authorities.slice(0, at)];
    const rule = form(authority) ?? authorityRule(authority, below, { now, isTop });
    if (rule !== null) return rule;
  }
  return null;
};

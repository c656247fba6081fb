import { epochSeconds } from '../core/kernel/time';
import type { CertificateFacts } from '../core/policy/certificate';

/** The moment the built certificates are judged at; they last a day around it. */
export const certificateNow = epochSeconds(1_800_000_000);

const day = 86_400;

/** What a sound signer's certificate says, changed as a test wants. */
export const buildSignerFacts = (changes: Partial<CertificateFacts> = {}): CertificateFacts => ({
  version: 3,
  issuer: 'office',
  subject: 'signer',
  subjectRdns: ['2.5.4.3=signer'],
  isIssuerEmpty: false,
  notBefore: epochSeconds(certificateNow - day),
  notAfter: epochSeconds(certificateNow + day),
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: null,
  names: [],
  isNamesCritical: false,
  nameConstraints: null,
  authorityKeyId: 'key-of-office',
  subjectKeyId: 'key-of-signer',
  unknownCritical: [],
  ...changes,
});

/** What a sound authority's certificate says: "office" below "root". */
export const buildAuthorityFacts = (changes: Partial<CertificateFacts> = {}): CertificateFacts =>
  buildSignerFacts({
    issuer: 'root',
    subject: 'office',
    subjectRdns: ['2.5.4.3=office'],
    basicConstraints: { isAuthority: true, pathLength: null, isCritical: true },
    keyUsage: ['keyCertSign'],
    authorityKeyId: 'key-of-root',
    subjectKeyId: 'key-of-office',
    ...changes,
  });

/** What a sound root says of itself. */
export const buildRootFacts = (changes: Partial<CertificateFacts> = {}): CertificateFacts =>
  buildAuthorityFacts({
    subject: 'root',
    subjectRdns: ['2.5.4.3=root'],
    authorityKeyId: null,
    subjectKeyId: 'key-of-root',
    ...changes,
  });

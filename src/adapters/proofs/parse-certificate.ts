import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate as AsnCertificate } from '@peculiar/asn1-x509';
import { base64urlEncode } from '../../core/kernel/base64url';
import { sha256 } from '../../core/kernel/sha256';
import { epochSeconds } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';
import type { CertificateFacts } from '../../core/policy/certificate';
import { derTag, readDer } from './der';
import type { Der } from './der';
import { readRdns } from './general-names';
import { parseExtensions } from './parse-extensions';

/** One certificate, read and not yet believed. */
export interface Certificate {
  readonly facts: CertificateFacts;
  /** What its issuer signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** Algorithm identifier of that signature, as it stands. */
  readonly algorithm: Der;
  /** SubjectPublicKeyInfo. */
  readonly key: Der;
  /** SHA-256 of the whole certificate, base64url: what `x509_hash` names and a pin compares. */
  readonly digest: string;
  /** Last common name or organisation of the subject, as written; quoted, never a fact. */
  readonly subjectText: string | null;
}

const commonName = '2.5.4.3';
const organisation = '2.5.4.10';

const secondsOf = (date: Date): EpochSeconds => epochSeconds(date.getTime() / 1000);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** The parts that matter, with or without a version before them. */
const partsOf = (signed: Der) => {
  const [first] = signed.children;
  const at = first?.tag === 0xa0 ? 1 : 0;
  const [serial, inner, issuer, , subject, key] = signed.children.slice(at);
  return { serial, inner, issuer, subject, key };
};

/** At most 20 bytes and positive (RFC 5280 §4.1.2.2); real roots have been numbered zero. */
const isFairSerial = ({ content }: Der, isOwnIssuer: boolean): boolean =>
  content.length <= 20 &&
  (content[0] ?? 0x80) < 0x80 &&
  (isOwnIssuer || content.some((byte) => byte !== 0));

const parse = (bytes: Uint8Array<ArrayBuffer>): Certificate | null => {
  const whole = readDer(bytes);
  if (whole?.tag !== derTag.sequence) return null;
  const [signed, algorithm, signature] = whole.children;
  if (signed === undefined || algorithm === undefined || signature === undefined) return null;
  const { serial, inner, issuer, subject, key } = partsOf(signed);
  if (!serial || !inner || !issuer || !subject || !key) return null;
  if (!isFairSerial(serial, sameBytes(issuer.raw, subject.raw))) return null;
  // RFC 5280 §4.1.1.2: the algorithm inside what is signed and the one outside must be the same.
  if (!sameBytes(inner.raw, algorithm.raw) || signature.content[0] !== 0) return null;

  const { tbsCertificate: tbs } = AsnConvert.parse(bytes, AsnCertificate);
  const extensions = parseExtensions(tbs.extensions ?? []);
  if (extensions === null) return null;
  const named = (oid: string): string | null =>
    [...tbs.subject]
      .flatMap((rdn) => [...rdn])
      .findLast(({ type }) => type === oid)
      ?.value.toString() ?? null;
  return {
    facts: {
      ...extensions,
      version: tbs.version + 1,
      issuer: base64urlEncode(issuer.raw),
      subject: base64urlEncode(subject.raw),
      subjectRdns: readRdns(subject.raw),
      isIssuerEmpty: issuer.children.length === 0,
      notBefore: secondsOf(tbs.validity.notBefore.getTime()),
      notAfter: secondsOf(tbs.validity.notAfter.getTime()),
    },
    signed: signed.raw,
    signature: signature.content.slice(1),
    algorithm,
    key,
    digest: base64urlEncode(sha256(bytes)),
    subjectText: named(organisation) ?? named(commonName),
  };
};

/**
 * Reads one DER certificate; null for anything that is not exactly one, in strict DER.
 *
 * @see RFC 5280 §4.1; SECURITY 5i
 */
export const parseCertificate = (bytes: Uint8Array<ArrayBuffer>): Certificate | null => {
  try {
    return parse(bytes);
  } catch {
    // The ASN.1 package throws on structures it does not know; for us that is "not a certificate".
    return null;
  }
};

/** Reads one element of `x5c`: base64 with padding, no line breaks. @see RFC 7515 §4.1.6 */
export const parseBase64Certificate = (text: string): Certificate | null => {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  return parseCertificate(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
};

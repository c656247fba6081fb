import { AsnConvert } from '@peculiar/asn1-schema';
import { Name } from '@peculiar/asn1-x509';
import type { CertificateName } from '../../core/policy/certificate';
import type { Der } from './der';

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/**
 * The parts of a distinguished name, outermost first, as `oid=value`: lower case, runs of spaces as one.
 * A part with several attributes keeps them in one string, sorted.
 *
 * @see RFC 5280 §7.1, which asks for more folding than comparisons of real names need
 */
export const readRdns = (name: Uint8Array<ArrayBuffer>): readonly string[] =>
  AsnConvert.parse(name, Name).map((rdn) =>
    rdn
      .map(({ type, value }) => `${type}=${value.toString().trim().replace(/\s+/g, ' ')}`)
      .map((part) => part.toLowerCase())
      .toSorted()
      .join('+'),
  );

// The ASN.1 package turns addresses into text and back, which hides malformed ones; tags are read here.
const readers: Readonly<Record<number, (node: Der) => CertificateName>> = {
  0x81: ({ content }) => ({ kind: 'email', text: latin(content) }),
  0x82: ({ content }) => ({ kind: 'dns', text: latin(content) }),
  0x86: ({ content }) => ({ kind: 'uri', text: latin(content) }),
  0x87: ({ content }) => ({ kind: 'ip', bytes: content }),
  0xa4: ({ content }) => ({ kind: 'directory', rdns: readRdns(content) }),
};

/** Reads one GeneralName; kinds nobody here compares become `other`. @see RFC 5280 §4.2.1.6 */
export const readGeneralName = (node: Der): CertificateName =>
  readers[node.tag]?.(node) ?? { kind: 'other' };

/** Reads one GeneralSubtree; a minimum or maximum, which RFC 5280 forbids, makes it `other`. */
export const readSubtree = (node: Der): CertificateName => {
  const [base, ...limits] = node.children;
  return base === undefined || limits.length > 0 ? { kind: 'other' } : readGeneralName(base);
};

// The first import: @peculiar/x509 builds on decorators' metadata and fails without it.
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  type Extension,
  type JsonGeneralNames,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { createHash } from 'node:crypto';
import type { SigningKey } from './signing-key';
import type { Source } from './source';

// Fixed dates keep the bytes the same from one start to the next.
const notBefore = new Date('2025-01-01T00:00:00Z');
const notAfter = new Date('2045-01-01T00:00:00Z');

/** A certificate with the key it certifies. */
export interface Certified {
  readonly name: string;
  readonly key: SigningKey;
  /** DER in base64, as `x5c` carries it. */
  readonly certificate: string;
}

export interface CertificateOrder {
  /** Common name of the subject. */
  readonly name: string;
  readonly key: SigningKey;
  /** Who signs; itself when absent. */
  readonly issuer?: Certified;
  /** An authority may sign this many authorities below it; a leaf signs none. */
  readonly role: { readonly kind: 'authority'; readonly below: number } | { readonly kind: 'leaf' };
  readonly alternativeNames?: JsonGeneralNames;
  /** The last moment it is good for; 2045 when absent. */
  readonly ends?: Date;
  /** Who it says issued it, when that is not who signed it. */
  readonly saysIssuedBy?: string;
  /** What becomes of the extensions it would usually have. */
  readonly reshape?: (usual: Extension[]) => Extension[];
}

const keyIdentifier = (key: SigningKey): string =>
  createHash('sha1').update(key.spki.subarray(-65)).digest('hex');

const distinguishedName = (name: string): string => `CN=${name}, O=Facet practice`;

function extensionsFor({ key, issuer, role, alternativeNames }: CertificateOrder): Extension[] {
  const usage =
    role.kind === 'authority'
      ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign
      : KeyUsageFlags.digitalSignature;
  return [
    role.kind === 'authority'
      ? new BasicConstraintsExtension(true, role.below, true)
      : new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(usage, true),
    new SubjectKeyIdentifierExtension(keyIdentifier(key)),
    ...(issuer ? [new AuthorityKeyIdentifierExtension(keyIdentifier(issuer.key))] : []),
    ...(alternativeNames ? [new SubjectAlternativeNameExtension(alternativeNames)] : []),
  ];
}

/** Issues one certificate, the same bytes for the same order. @see RFC 5280 §4 */
export async function issueCertificate(
  source: Source,
  order: CertificateOrder,
): Promise<Certified> {
  const signer = order.issuer?.key ?? order.key;
  const serial = source.bytes(`serial|${order.name}|${order.key.kid}`, 16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  // The generator asks a crypto provider for nothing but `sign` when the public key comes as bytes,
  // and a signing key for nothing but its algorithm; both casts rest on that.
  const provider = {
    subtle: {
      sign: (_algorithm: unknown, _key: unknown, tbs: ArrayBuffer) =>
        Promise.resolve(new Uint8Array(signer.sign(new Uint8Array(tbs))).buffer),
    },
  } as unknown as Crypto;
  const signingKey = { algorithm: { name: 'ECDSA', namedCurve: 'P-256' } } as unknown as CryptoKey;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: serial.toString('hex'),
      subject: distinguishedName(order.name),
      issuer: distinguishedName(order.saysIssuedBy ?? order.issuer?.name ?? order.name),
      notBefore,
      notAfter: order.ends ?? notAfter,
      publicKey: new Uint8Array(order.key.spki),
      signingKey,
      extensions: (order.reshape ?? ((usual) => usual))(extensionsFor(order)),
    },
    provider,
  );
  return {
    name: order.name,
    key: order.key,
    certificate: Buffer.from(certificate.rawData).toString('base64'),
  };
}

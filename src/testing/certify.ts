// The first import: @peculiar/x509 builds on decorators' metadata and fails without it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** A certificate with the key it certifies, made by a library the wallet itself does not use. */
export interface Certified {
  readonly keys: CryptoKeyPair;
  /** DER in base64, as `x5c` and trust lists carry it. */
  readonly der: string;
  readonly certificate: x509.X509Certificate;
}

export interface CertificateOrder {
  readonly name: string;
  /** Who signs; itself when absent. */
  readonly by?: Certified;
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  readonly dns?: readonly string[];
  readonly usages?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  readonly curve?: 'P-256' | 'P-384';
}

const algorithm = (curve: string) => ({ name: 'ECDSA', namedCurve: curve, hash: 'SHA-256' });

const extensions = (order: CertificateOrder, keys: CryptoKeyPair): Promise<x509.Extension>[] => {
  const { isAuthority = false, pathLength, by, dns = [], usages = [] } = order;
  const usage = isAuthority ? x509.KeyUsageFlags.keyCertSign : x509.KeyUsageFlags.digitalSignature;
  const ready = (extension: x509.Extension) => Promise.resolve(extension);
  return [
    ready(new x509.BasicConstraintsExtension(isAuthority, pathLength, true)),
    ready(new x509.KeyUsagesExtension(usage, true)),
    x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ...(by ? [x509.AuthorityKeyIdentifierExtension.create(by.keys.publicKey)] : []),
    ...(usages.length > 0 ? [ready(new x509.ExtendedKeyUsageExtension([...usages]))] : []),
    ...(dns.length > 0
      ? [
          ready(
            new x509.SubjectAlternativeNameExtension(
              dns.map((value) => ({ type: 'dns' as const, value })),
            ),
          ),
        ]
      : []),
  ];
};

/** Issues one certificate under a fresh key. */
export const certify = async (order: CertificateOrder): Promise<Certified> => {
  const key = algorithm(order.curve ?? 'P-256');
  const keys = await crypto.subtle.generateKey(key, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create(
    {
      subject: `CN=${order.name}`,
      issuer: order.by?.certificate.subject ?? `CN=${order.name}`,
      notBefore: order.from ?? new Date('2026-01-01T00:00:00Z'),
      notAfter: order.until ?? new Date('2030-01-01T00:00:00Z'),
      publicKey: keys.publicKey,
      signingKey: (order.by?.keys ?? keys).privateKey,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      extensions: await Promise.all(extensions(order, keys)),
    },
    crypto,
  );
  return { keys, certificate, der: Buffer.from(certificate.rawData).toString('base64') };
};

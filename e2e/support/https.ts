import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { outDirOf } from '../../scripts/lib/site-build.mjs';
import { startStaticServer } from '../../scripts/serve.mjs';
import type { Origins } from '../counterpart/practice';
import { startCounterpart } from '../counterpart/serve';
import { launchOptions } from './browser';

const walletHost = 'wallet.facet.example';
const dayMs = 86_400_000;

type Certificate = { readonly key: string; readonly cert: string; readonly spki: string };

/** The production build and a counterpart as the world would meet them: https, real names, no allowance. */
export type SecureStand = {
  readonly wallet: string;
  readonly counterpart: Readonly<Record<string, unknown>>;
  /** For `chromium.launch`: names lead here, and this one certificate is trusted by its key. */
  readonly launchOptions: { readonly executablePath: string; readonly args: string[] };
  readonly close: () => Promise<void>;
};

export async function startSecureStand(seed?: string): Promise<SecureStand> {
  const certificate = await makeCertificate();
  const tls = { key: certificate.key, cert: certificate.cert };
  const wallet = `https://${walletHost}`;
  const site = await startStaticServer({
    root: outDirOf('production'),
    allowance: 'production',
    port: 0,
    host: '127.0.0.1',
    tls,
  });
  const counterpart = await startCounterpart({
    port: 0,
    wallet,
    tls,
    origins: originsOfRoles(),
    ...(seed === undefined ? {} : { seed }),
  });
  const [counterpartPort = 0] = counterpart.ports;
  return {
    wallet,
    counterpart: counterpart.addresses,
    launchOptions: {
      ...launchOptions,
      args: [
        ...launchOptions.args,
        `--host-resolver-rules=MAP ${walletHost} 127.0.0.1:${String(site.port)},MAP *.facet.example 127.0.0.1:${String(counterpartPort)}`,
        `--ignore-certificate-errors-spki-list=${certificate.spki}`,
      ],
    },
    close: async () => {
      await Promise.all([site.close(), counterpart.close()]);
    },
  };
}

function originsOfRoles(): Origins {
  const origin = (role: string): string => `https://${role}.facet.example`;
  return {
    home: origin('home'),
    issuer: origin('issuer'),
    verifier: origin('verifier'),
    status: origin('status'),
    trust: origin('trust'),
  };
}

async function makeCertificate(): Promise<Certificate> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Facet journeys',
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + dayMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: '*.facet.example' }]),
    ],
  });
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const publicKey = await webcrypto.subtle.exportKey('spki', keys.publicKey);
  return {
    key: x509.PemConverter.encode(privateKey, 'PRIVATE KEY'),
    cert: certificate.toString('pem'),
    spki: createHash('sha256').update(Buffer.from(publicKey)).digest('base64'),
  };
}

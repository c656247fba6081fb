import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import * as x509 from '@peculiar/x509';
import { outDirOf } from '../../scripts/lib/site-build.mjs';
import { startStaticServer } from '../../scripts/serve.mjs';
import type { Planted } from '../counterpart/planted';
import type { Origins } from '../counterpart/practice';
import { startCounterpart } from '../counterpart/serve';
import { launchOptions } from './browser';
import { requestOf, type Ask } from './counterpart-client';

const walletHost = 'wallet.facet.example';
const dayMs = 86_400_000;

type Certificate = { readonly key: string; readonly cert: string };

/** The production build and a counterpart as the world would meet them: https, real names, no allowance. */
export type SecureStand = {
  readonly wallet: string;
  readonly counterpart: Readonly<Record<string, unknown>>;
  /** Asks the counterpart from outside the browser, which then keeps no trace of it. */
  readonly ask: Ask;
  /** For `chromium.launch`: names lead here, and this one certificate is trusted by its key. */
  readonly launchOptions: { readonly executablePath: string; readonly args: string[] };
  readonly close: () => Promise<void>;
};

export type SecureStandOptions = {
  readonly seed?: string;
  /** `unsealed` is the control of the disk scan. */
  readonly build?: 'production' | 'unsealed';
  readonly planted?: Planted;
  /** What every host of the counterpart ends in; the wallet's stays the same. */
  readonly domain?: string;
};

export async function startSecureStand({
  seed,
  build = 'production',
  planted,
  domain = 'facet.example',
}: SecureStandOptions = {}): Promise<SecureStand> {
  // The browser keeps a host's certificate beside what it caches: one that names nobody else.
  const keys = await makeKeys();
  const [own, others] = await Promise.all([
    makeCertificate(keys, walletHost),
    makeCertificate(keys, `*.${domain}`),
  ]);
  const wallet = `https://${walletHost}`;
  const site = await startStaticServer({
    root: outDirOf(build),
    allowance: 'production',
    port: 0,
    host: '127.0.0.1',
    tls: own,
  });
  const counterpart = await startCounterpart({
    port: 0,
    wallet,
    tls: others,
    origins: originsOfRoles(domain),
    ...(seed === undefined ? {} : { seed }),
    ...(planted === undefined ? {} : { planted }),
  });
  const [counterpartPort = 0] = counterpart.ports;
  return {
    wallet,
    counterpart: counterpart.addresses,
    ask: askAt(counterpartPort),
    launchOptions: {
      ...launchOptions,
      args: [
        ...launchOptions.args,
        `--host-resolver-rules=MAP ${walletHost} 127.0.0.1:${String(site.port)},MAP *.${domain} 127.0.0.1:${String(counterpartPort)}`,
        `--ignore-certificate-errors-spki-list=${await spkiOf(keys)}`,
      ],
    },
    close: async () => {
      await Promise.all([site.close(), counterpart.close()]);
    },
  };
}

function originsOfRoles(domain: string): Origins {
  const origin = (role: string): string => `https://${role}.${domain}`;
  return {
    home: origin('home'),
    issuer: origin('issuer'),
    verifier: origin('verifier'),
    status: origin('status'),
    trust: origin('trust'),
  };
}

/** The names of the stand lead nowhere outside its browser; whoever asks from here is told the port. */
const askAt =
  (port: number): Ask =>
  (url, body) => {
    const { method = 'GET', headers = {}, body: sent } = requestOf(body);
    const { host, pathname, search } = new URL(url);
    return new Promise((done, fail) => {
      const asking = request({
        ...{ host: '127.0.0.1', port, method, path: pathname + search },
        headers: { ...(headers as Record<string, string>), host },
        rejectUnauthorized: false,
      });
      asking.on('error', fail);
      asking.on('response', (answer) => {
        text(answer).then((said) => {
          if (answer.statusCode === 200) done(JSON.parse(said));
          else fail(new Error(`${url} answered ${String(answer.statusCode)}`));
        }, fail);
      });
      asking.end(typeof sent === 'string' ? sent : undefined);
    });
  };

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const makeKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

async function makeCertificate(keys: webcrypto.CryptoKeyPair, name: string): Promise<Certificate> {
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Facet journeys',
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + dayMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  });
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    key: x509.PemConverter.encode(privateKey, 'PRIVATE KEY'),
    cert: certificate.toString('pem'),
  };
}

async function spkiOf({ publicKey }: webcrypto.CryptoKeyPair): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey('spki', publicKey);
  return createHash('sha256').update(Buffer.from(bytes)).digest('base64');
}

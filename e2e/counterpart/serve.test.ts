import { request as secureRequest } from 'node:https';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { issueCertificate } from './keys/certificates';
import { createSigningKey } from './keys/signing-key';
import { createSource } from './keys/source';
import { type Origins, roles } from './practice';
import { type Started, startCounterpart } from './serve';

let started: Started | null = null;
afterEach(async () => {
  await started?.close();
  started = null;
});

const loopback = '127.0.0.1';

/** Holds a port that the counterpart then has to step over. */
async function occupy(): Promise<{ port: number; free: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, free: () => server.close() };
}

const origins: Origins = {
  home: 'https://home.facet.example',
  issuer: 'https://issuer.facet.example',
  verifier: 'https://verifier.facet.example',
  status: 'https://status.facet.example',
  trust: 'https://trust.facet.example',
};

/** A request as a browser with a resolver rule makes it: to our port, under another name. */
const askSecurely = (port: number, host: string, path: string): Promise<[number, string]> =>
  new Promise((resolve, reject) => {
    const options = { host: loopback, port, path, headers: { host }, rejectUnauthorized: false };
    secureRequest(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    })
      .on('error', reject)
      .end();
  });

describe('the counterpart listens', () => {
  it('with a port for each role, stepping over one that is taken', async () => {
    const taken = await occupy();
    started = await startCounterpart({ port: taken.port, seed: 'serve' });
    taken.free();
    expect(started.ports).toHaveLength(roles.length);
    expect(started.ports).not.toContain(taken.port);
    for (const role of roles) {
      const response = await fetch(`${started.origins[role]}/counterpart.json`);
      expect(await response.json()).toEqual(started.addresses);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('on one port over https, where the host says which role is meant', async () => {
    const source = createSource('tls');
    const key = createSigningKey(source, 'tls');
    const { certificate } = await issueCertificate(source, {
      name: 'facet.example',
      key,
      role: { kind: 'leaf' },
      alternativeNames: [{ type: 'dns', value: '*.facet.example' }],
    });
    const cert = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
    const pem = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    started = await startCounterpart({ port: 0, seed: 'serve', tls: { key: pem, cert }, origins });
    const [port = 0] = started.ports;
    const path = '/.well-known/openid-credential-issuer/tax-office';
    const [status, text] = await askSecurely(port, 'issuer.facet.example', path);
    expect(status).toBe(200);
    expect(text).toContain('"credential_issuer":"https://issuer.facet.example/tax-office"');
    expect((await askSecurely(port, 'trust.facet.example', path))[0]).toBe(404);
    expect((await askSecurely(port, 'elsewhere.example', path))[0]).toBe(421);
  });
});

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { NetRequest } from '../../ports/net';
import { createNet } from './net';

let server: Server | null = null;

const serve = async (listener: RequestListener): Promise<string> => {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
};

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const request = (url: string, over: Partial<NetRequest> = {}): NetRequest => ({
  purpose: 'issuer-metadata',
  method: 'GET',
  url,
  maxBytes: 1_000,
  timeoutMs: 2_000,
  redirects: 'refuse',
  ...over,
});

const net = createNet({ allowLoopbackHttp: true, isOnline: () => true });

describe('createNet', () => {
  it('brings status, headers and body, and notes the call in the ledger', async () => {
    const origin = await serve((_, reply) => reply.setHeader('x-a', 'b').end('hello'));
    const own = createNet({ allowLoopbackHttp: true, isOnline: () => true, now: () => 5_000 });
    const reply = await own.send(request(`${origin}/a`, { method: 'POST', body: 'four' }));
    expect(reply).toMatchObject({ ok: true, value: { status: 200, headers: { 'x-a': 'b' } } });
    expect(reply.ok && new TextDecoder().decode(reply.value.body)).toBe('hello');
    expect(await own.ledger()).toEqual([
      {
        at: 5,
        host: new URL(origin).host,
        purpose: 'issuer-metadata',
        bytesOut: 4,
        bytesIn: 5,
        outcome: '200',
      },
    ]);
  });

  it.each([
    ['http://shop.example/', 'url/scheme'],
    ['https://10.0.0.1/', 'url/ip-literal'],
    ['https://printer.local/', 'url/local-name'],
    ['https://shop.example@evil.example/', 'url/userinfo'],
  ])('never starts a call to %s', async (url, rule) => {
    const started: string[] = [];
    const careful = createNet({
      allowLoopbackHttp: false,
      isOnline: () => true,
      fetch: (input) => {
        started.push(input instanceof Request ? input.url : input.toString());
        return Promise.resolve(new Response());
      },
    });
    const reply = await careful.send(request(url));
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'net/refused-address', facts: { rule } },
    });
    expect(started).toEqual([]);
  });

  it('says offline without starting when the browser knows there is no network', async () => {
    const offline = createNet({ allowLoopbackHttp: false, isOnline: () => false });
    const reply = await offline.send(request('https://issuer.example/'));
    expect(reply).toMatchObject({ ok: false, error: { code: 'net/offline' } });
    expect(await offline.ledger()).toEqual([]);
  });

  it('stops at the cap, announced or not', async () => {
    const origin = await serve((asked, reply) => {
      if (asked.url === '/announced') reply.setHeader('content-length', '5000');
      reply.end('x'.repeat(5_000));
    });
    for (const path of ['/announced', '/silent']) {
      const reply = await net.send(request(`${origin}${path}`));
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'net/too-large', facts: { cap: 1_000 } },
      });
    }
  });

  it('ends a body that never ends', async () => {
    const origin = await serve((_, reply) => void reply.write('x'));
    const reply = await net.send(request(origin, { timeoutMs: 200 }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'net/timeout' } });
  });

  it('refuses a redirect where none is allowed, and never contacts its target', async () => {
    const seen: string[] = [];
    const origin = await serve((asked, reply) => {
      seen.push(asked.url ?? '');
      reply.writeHead(307, { location: '/elsewhere' }).end();
    });
    const reply = await net.send(request(`${origin}/here`, { method: 'POST', body: 'secret' }));
    expect(reply.ok).toBe(false);
    expect(seen).toEqual(['/here']);
  });

  it('follows a redirect where it may and says where it ended', async () => {
    const origin = await serve((asked, reply) =>
      asked.url === '/here' ? reply.writeHead(302, { location: '/there' }).end() : reply.end('ok'),
    );
    const reply = await net.send(request(`${origin}/here`, { redirects: 'follow' }));
    expect(reply).toMatchObject({ ok: true, value: { url: `${origin}/there` } });
  });

  it('brings nothing of an answer that breaks off, at whichever byte (I-18)', async () => {
    const body = Buffer.from(JSON.stringify({ credentials: [{ credential: 'a'.repeat(600) }] }));
    const left = fc.sample(fc.nat(body.length - 1), { numRuns: 100, seed: 18 });
    const origin = await serve((_, reply) => {
      const bytes = left.pop() ?? 0;
      reply.writeHead(200, { 'content-length': body.length });
      if (bytes === 0) reply.flushHeaders();
      else reply.write(body.subarray(0, bytes));
      setTimeout(() => reply.destroy());
    });
    while (left.length > 0)
      expect(await net.send(request(origin))).toEqual({
        ok: false,
        error: { code: 'net/no-reply', facts: { host: new URL(origin).host } },
      });
  });

  it('says no reply when nobody answers', async () => {
    const origin = await serve((asked) => asked.socket.destroy());
    const reply = await net.send(request(origin));
    expect(reply).toMatchObject({ ok: false, error: { code: 'net/no-reply' } });
  });
});

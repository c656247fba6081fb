import { describe, expect, it } from 'vitest';
import { readRequestUri, type RequestUriFailure } from './read-request-uri';

const strict = { allowLoopbackHttp: false };
const read = (text: string) => readRequestUri(text, strict);
const query = encodeURIComponent('{"credentials":[]}');

const refused: readonly (readonly [string, RequestUriFailure['code']])[] = [
  ['', 'request-uri/not-a-request'],
  ['javascript:alert(1)?client_id=a', 'request-uri/not-a-request'],
  ['openid-credential-offer://?client_id=a', 'request-uri/not-a-request'],
  ['https://example.com/?page=2', 'request-uri/not-a-request'],
  ['openid4vp://', 'request-uri/not-a-request'],
  [`openid4vp://?client_id=${'a'.repeat(262_144)}`, 'request-uri/too-long'],
  ['openid4vp://?client_id=a&client_id=b', 'request-uri/parameter-twice'],
  ['openid4vp://?request_uri=https%3A%2F%2Frp.example', 'request-uri/client-id'],
  ['openid4vp://?client_id=&request=x', 'request-uri/client-id'],
  ['openid4vp://?client_id=a&request=x&request_uri=https%3A%2F%2Frp.example', 'request-uri/both'],
  [
    'openid4vp://?client_id=a&request_uri=https%3A%2F%2Frp.example&request_uri_method=POST',
    'request-uri/method',
  ],
  ['openid4vp://?client_id=a&request=x&request_uri_method=post', 'request-uri/method'],
  ['openid4vp://?client_id=a&request_uri=http%3A%2F%2Frp.example', 'request-uri/address'],
  ['openid4vp://?client_id=a&request_uri=https%3A%2F%2F10.0.0.1', 'request-uri/address'],
  ['openid4vp://?client_id=a&dcql_query=%7B%22a%22%3A1%2C%22a%22%3A2%7D', 'request-uri/json'],
];

describe('readRequestUri', () => {
  it.each(refused)('refuses %.60s with %s', (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    'openid4vp://',
    'openid4vp:',
    'haip-vp://',
    'HAIP-VP://authorize',
    'https://wallet.example/open',
  ])('reads a request by reference behind %s', (start) => {
    const uri = `${start}?client_id=x509_san_dns%3Arp.example&request_uri=https%3A%2F%2Frp.example%2Fr%3Fa%3D1&request_uri_method=post`;
    expect(read(uri)).toEqual({
      ok: true,
      value: {
        kind: 'reference',
        clientId: 'x509_san_dns:rp.example',
        requestUri: 'https://rp.example/r?a=1',
        method: 'post',
        host: 'rp.example',
      },
    });
  });

  it('parses parameters that are JSON and leaves the others text', () => {
    expect(
      read(
        `openid4vp://?client_id=redirect_uri%3Ahttps%3A%2F%2Frp.example%2Fpost&dcql_query=${query}&nonce=12`,
      ),
    ).toMatchObject({
      value: {
        kind: 'plain',
        host: 'rp.example',
        parameters: { dcql_query: { credentials: [] }, nonce: '12' },
      },
    });
  });

  it.each([
    ['x509_san_dns:rp.example', 'rp.example'],
    ['redirect_uri:https://rp.example:444/cb', 'rp.example:444'],
    ['decentralized_identifier:did:web:rp.example%3A8443:a', 'rp.example:8443'],
    ['https://rp.example/a', 'rp.example'],
    ['x509_hash:abc', 'x509_hash:abc'],
  ])('names the host in %s before anything is checked', (clientId, host) => {
    const uri = `openid4vp://?client_id=${encodeURIComponent(clientId)}&request=x.y.z`;
    expect(read(uri)).toMatchObject({ value: { kind: 'object', host } });
  });

  it('allows http on loopback in the demo build alone', () => {
    const uri = 'openid4vp://?client_id=a&request_uri=http%3A%2F%2Flocalhost%3A4300%2Fr';
    expect(read(uri)).toMatchObject({ error: { code: 'request-uri/address' } });
    expect(readRequestUri(uri, { allowLoopbackHttp: true })).toMatchObject({
      value: { host: 'localhost:4300' },
    });
  });

  it.each(['response_uri', 'nonce', 'dcql_query'])(
    'refuses %s beside a signed request',
    (parameter) => {
      const value = parameter === 'dcql_query' ? '{}' : 'x';
      for (const signed of ['request=x.y.z', 'request_uri=https%3A%2F%2Frp.example%2Fr'])
        expect(read(`openid4vp://?client_id=a&${signed}&${parameter}=${value}`)).toEqual({
          ok: false,
          error: { code: 'request-uri/mixed', facts: { parameter } },
        });
    },
  );

  it('names the depth of JSON past the cap', () => {
    const deep = `${'['.repeat(257)}${']'.repeat(257)}`;
    expect(read(`openid4vp://?client_id=a&dcql_query=${deep}`)).toMatchObject({
      error: { code: 'request-uri/too-deep' },
    });
  });

  it('takes a parameter called __proto__ for a parameter', () => {
    const result = read('openid4vp://?client_id=a&__proto__=x&nonce=1');
    expect(result).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each<readonly [string, object]>([
    [`openid4vp://?client_id=${'a'.repeat(262_144)}`, { cap: 262_144 }],
    [`openid4vp://?${'n'.repeat(50)}=1&${'n'.repeat(50)}=2`, { parameter: 'n'.repeat(40) }],
    ['openid4vp://?client_id=a&dcql_query=%7B', { parameter: 'dcql_query' }],
    ['openid4vp://?client_id=a&request_uri=http%3A%2F%2Fa.example', { rule: 'url/scheme' }],
  ])('says of %.40s why', (text, facts) => {
    expect(read(text)).toMatchObject({ ok: false, error: { facts } });
  });

  it('reads as many characters as there may be, and spaces around them', () => {
    const start = 'openid4vp://?client_id=a&state=';
    const longest = start + 'a'.repeat(262_144 - start.length);
    expect(read(`  ${longest}\n`)).toMatchObject({ ok: true });
  });

  it.each(['request=x', 'request_uri=x', 'dcql_query=%7B%7D', 'presentation_definition=%7B%7D'])(
    'misses the client identifier beside %s',
    (parameter) => {
      expect(read(`openid4vp://?${parameter}`)).toMatchObject({
        error: { code: 'request-uri/client-id' },
      });
    },
  );

  it.each(['get', undefined])('fetches by GET when the method is %s', (method) => {
    const uri = `openid4vp://?client_id=a&request_uri=https%3A%2F%2Frp.example${method === undefined ? '' : `&request_uri_method=${method}`}`;
    expect(read(uri)).toMatchObject({ ok: true, value: { method: 'get' } });
  });

  it('names the host an unsigned answer would go to', () => {
    expect(
      read('openid4vp://?client_id=x&response_uri=https%3A%2F%2Fother.example%2Fpost'),
    ).toMatchObject({ value: { kind: 'plain', host: 'other.example' } });
    expect(read('openid4vp://?client_id=x&response_uri=here')).toMatchObject({
      value: { kind: 'plain', host: 'x' },
    });
  });
});

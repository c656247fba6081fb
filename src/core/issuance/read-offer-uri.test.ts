import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../kernel/utf8';
import { chooseGrant } from './choose-grant';
import { parseOffer, preAuthorizedGrant } from './parse-offer';
import { readOfferUri } from './read-offer-uri';

const strict = { allowLoopbackHttp: false };
const demo = { allowLoopbackHttp: true };

const offer = (changes: object = {}, grant: object = {}): object => ({
  credential_issuer: 'https://issuer.example/a',
  credential_configuration_ids: ['person-id'],
  grants: { [preAuthorizedGrant]: { 'pre-authorized_code': 'code', ...grant } },
  ...changes,
});
const link = (value: unknown, scheme = 'openid-credential-offer://'): string =>
  `${scheme}?credential_offer=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`;
const reference = (uri: string): string =>
  `haip-vci://?credential_offer_uri=${encodeURIComponent(uri)}`;

describe('readOfferUri', () => {
  it.each([
    'openid-credential-offer://',
    'haip-vci://',
    'OPENID-CREDENTIAL-OFFER://',
    'https://wallet.example/add',
  ])('reads an offer by value behind %s', (scheme) => {
    expect(readOfferUri(`  ${link(offer(), scheme)}\n`, strict)).toEqual({
      ok: true,
      value: {
        kind: 'value',
        host: 'issuer.example',
        offer: {
          issuer: 'https://issuer.example/a',
          configurationIds: ['person-id'],
          preAuthorized: { code: 'code', txCode: null, authorizationServer: null },
          hasAuthorizationCodeGrant: false,
        },
      },
    });
  });

  it('reads a reference without following it', () => {
    expect(readOfferUri(reference('https://issuer.example/o/1?x=y'), strict)).toEqual({
      ok: true,
      value: {
        kind: 'reference',
        offerUri: 'https://issuer.example/o/1?x=y',
        host: 'issuer.example',
      },
    });
  });

  it('takes http on this machine in the demo build only', () => {
    const text = link(offer({ credential_issuer: 'http://localhost:4301/office' }));
    expect(readOfferUri(text, demo)).toMatchObject({ ok: true, value: { host: 'localhost:4301' } });
    expect(readOfferUri(text, strict)).toMatchObject({
      ok: false,
      error: { code: 'offer/insecure' },
    });
  });

  const failures: readonly (readonly [string, string, object?])[] = [
    ['offer/not-an-offer', 'hello'],
    ['offer/not-an-offer', 'https://wallet.example/'],
    ['offer/not-an-offer', `javascript:alert(1)?credential_offer=1`],
    ['offer/not-an-offer', 'openid-credential-offer://?other=1'],
    ['offer/too-large', link('x'.repeat(256 * 1024))],
    ['offer/value-and-reference', `${link(offer())}&credential_offer_uri=https://issuer.example`],
    ['offer/malformed', `${link(offer())}&credential_offer=1`, { member: 'credential_offer' }],
    [
      'offer/malformed',
      `${reference('https://a.example')}&credential_offer_uri=1`,
      { member: 'credential_offer_uri' },
    ],
    ['offer/json', link('{'), { rule: 'syntax' }],
    ['offer/too-deep', link(`{"a":${'['.repeat(256)}${']'.repeat(256)}}`)],
    ['offer/json', link('{"grants":{},"grants":{}}'), { rule: 'duplicate-name' }],
    ['offer/json', link('[]'), { rule: 'not-an-object' }],
    [
      'offer/insecure',
      reference('http://issuer.example/o'),
      { member: 'credential_offer_uri', host: 'issuer.example' },
    ],
    ['offer/local-address', reference('https://127.0.0.1/o'), { host: '127.0.0.1' }],
    ['offer/local-address', reference('https://printer.local/o'), { host: 'printer.local' }],
    ['offer/address', reference('https://user@issuer.example/o'), { rule: 'userinfo' }],
    ['offer/address', reference('not a url'), { rule: 'malformed' }],
    [
      'offer/address',
      link(offer({ credential_issuer: 'https://issuer.example?x' })),
      { rule: 'query-or-fragment' },
    ],
    ['offer/malformed', link(offer({ credential_issuer: 1 })), { member: 'credential_issuer' }],
    [
      'offer/malformed',
      link(offer({ credential_configuration_ids: [] })),
      { member: 'credential_configuration_ids' },
    ],
    [
      'offer/malformed',
      link(offer({ credential_configuration_ids: ['a', 'a'] })),
      { member: 'credential_configuration_ids' },
    ],
    [
      'offer/malformed',
      link(offer({ credential_configuration_ids: [1] })),
      { member: 'credential_configuration_ids' },
    ],
    ['offer/malformed', link(offer({ grants: [] })), { member: 'grants' }],
    [
      'offer/malformed',
      link(offer({}, { 'pre-authorized_code': ' ' })),
      { member: 'pre-authorized_code' },
    ],
    [
      'offer/malformed',
      link(offer({}, { 'pre-authorized_code': '\ud800' })),
      { member: 'pre-authorized_code' },
    ],
    ['offer/malformed', link(offer({}, { tx_code: true })), { member: 'tx_code' }],
    ['offer/code-too-long', link(offer({}, { tx_code: { length: 65 } })), { cap: 64 }],
    ['offer/malformed', link(offer({}, { tx_code: { length: 1.5 } })), { member: 'tx_code' }],
    [
      'offer/malformed',
      link(offer({}, { tx_code: { input_mode: 'voice' } })),
      { member: 'tx_code' },
    ],
    [
      'offer/malformed',
      link(offer({}, { authorization_server: 1 })),
      { member: 'authorization_server' },
    ],
  ];
  it.each(failures.map(([code, text, facts], index) => [index, code, text, facts] as const))(
    'case %i says %s',
    (_, code, text, facts) => {
      expect(readOfferUri(text, strict)).toMatchObject({
        ok: false,
        error: { code, ...(facts && { facts }) },
      });
    },
  );
});

describe('parseOffer', () => {
  it.each([
    [{}, { inputMode: 'numeric', length: null, description: null }],
    [
      { input_mode: 'text', length: 8, description: 'From\nthe letter' },
      { inputMode: 'text', length: 8, description: 'From the letter' },
    ],
    [{ description: 'x'.repeat(400) }, { description: `${'x'.repeat(299)}…` }],
  ])('reads tx_code %j', (txCode, expected) => {
    const parsed = parseOffer(utf8Encode(JSON.stringify(offer({}, { tx_code: txCode }))), strict);
    expect(parsed).toMatchObject({ ok: true, value: { preAuthorized: { txCode: expected } } });
  });
});

describe('chooseGrant', () => {
  it('says offer/sign-in-needed when nothing is pre-authorised', () => {
    const parsed = parseOffer(
      utf8Encode(JSON.stringify(offer({ grants: { authorization_code: {} } }))),
      strict,
    );
    if (!parsed.ok) throw new Error(parsed.error.code);
    expect(parsed.value.hasAuthorizationCodeGrant).toBe(true);
    expect(chooseGrant(parsed.value)).toEqual({
      ok: false,
      error: { code: 'offer/sign-in-needed' },
    });
  });
});

describe('parseOffer', () => {
  const parse = (json: object) => parseOffer(utf8Encode(JSON.stringify(json)), strict);
  const many = (count: number) => Array.from({ length: count }, (_, n) => `id-${String(n)}`);

  it.each<readonly [object, object]>([
    [{ member: 'credential_issuer' }, offer({ credential_issuer: 1 })],
    [{ member: 'credential_configuration_ids' }, offer({ credential_configuration_ids: many(65) })],
    [{ member: 'credential_configuration_ids' }, offer({ credential_configuration_ids: 'x' })],
    [{ member: 'credential_configuration_ids' }, offer({ credential_configuration_ids: ['a', 1] })],
    [{ member: 'credential_configuration_ids' }, offer({ credential_configuration_ids: [''] })],
    [{ member: 'grants' }, offer({ grants: { [preAuthorizedGrant]: 'x' } })],
    [{ member: 'pre-authorized_code' }, offer({ grants: { [preAuthorizedGrant]: {} } })],
    [{ member: 'authorization_server' }, offer({}, { authorization_server: 7 })],
    [{ member: 'tx_code' }, offer({}, { tx_code: { length: 0 } })],
    [{ member: 'tx_code' }, offer({}, { tx_code: { length: '6' } })],
  ])('says %j', (facts, json) => {
    expect(parse(json)).toMatchObject({
      ok: false,
      error: { code: 'offer/malformed', facts },
    });
  });

  it.each([1, 64])('takes a code of %s characters, for 64 kinds of card', (length) => {
    const json = offer(
      { credential_configuration_ids: many(64) },
      { tx_code: { length }, authorization_server: 'https://as.example' },
    );
    expect(parse(json)).toMatchObject({
      ok: true,
      value: { preAuthorized: { txCode: { length }, authorizationServer: 'https://as.example' } },
    });
  });

  it('reads as much as there may be, and no more', () => {
    const sized = (size: number) => utf8Encode(JSON.stringify(offer()).padEnd(size));
    const cap = 256 * 1024;
    expect(parseOffer(sized(cap), strict).ok).toBe(true);
    expect(parseOffer(sized(cap + 1), strict)).toEqual({
      ok: false,
      error: { code: 'offer/too-large', facts: { cap } },
    });
  });

  it('refuses bytes that are no text', () => {
    expect(parseOffer(Uint8Array.of(0x7b, 0xff, 0x7d), strict)).toEqual({
      ok: false,
      error: { code: 'offer/json', facts: { rule: 'utf8' } },
    });
  });

  it('reads an http link only where the demo build allows it', () => {
    const text = link(offer(), 'http://localhost:4173/open');
    expect(readOfferUri(text, demo).ok).toBe(true);
    expect(readOfferUri(text, strict)).toMatchObject({ error: { code: 'offer/not-an-offer' } });
    expect(readOfferUri(link(offer(), 'ftp://localhost/'), demo)).toMatchObject({
      error: { code: 'offer/not-an-offer' },
    });
  });
});

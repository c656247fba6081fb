import { describe, expect, it } from 'vitest';
import { hostOf } from './host';
import { decodePunycode } from './punycode';
import { checkUrl, type UrlFailure } from './url-policy';

const strict = { allowLoopbackHttp: false };
const demo = { allowLoopbackHttp: true };

const refused: readonly (readonly [string, UrlFailure['code']])[] = [
  ['', 'url/malformed'],
  ['rp.example', 'url/malformed'],
  ['https://', 'url/malformed'],
  ['https://rp.example/a b', 'url/malformed'],
  ['https://rp.exa\nmple/', 'url/malformed'],
  ['https:\\\\rp.example', 'url/malformed'],
  [`https://rp.example/${'a'.repeat(2_048)}`, 'url/too-long'],
  ['http://rp.example/', 'url/scheme'],
  ['javascript:alert(1)', 'url/scheme'],
  ['data:text/html,x', 'url/scheme'],
  ['https://user@rp.example/', 'url/userinfo'],
  ['https://rp.example@evil.example/', 'url/userinfo'],
  ['https://127.0.0.1/', 'url/ip-literal'],
  ['https://0x7f.1/', 'url/ip-literal'],
  ['https://2130706433/', 'url/ip-literal'],
  ['https://[::1]/', 'url/ip-literal'],
  ['https://[fe80::1]/', 'url/ip-literal'],
  ['https://localhost/', 'url/local-name'],
  ['https://localhost./', 'url/local-name'],
  ['https://printer.local/', 'url/local-name'],
  ['https://a.internal/', 'url/local-name'],
  ['https://intranet/', 'url/local-name'],
  ['https://rp.example:8443/', 'url/port'],
];

describe('checkUrl', () => {
  it.each(refused)('refuses %.40s with %s', (text, code) => {
    expect(checkUrl(text, strict)).toMatchObject({ ok: false, error: { code } });
  });

  it.each<readonly [string, object]>([
    [`https://rp.example/${'a'.repeat(2_048)}`, { cap: 2_048 }],
    ['ftp://rp.example/', { scheme: 'ftp' }],
    ['https://127.0.0.1/', { host: '127.0.0.1' }],
    ['https://192.168.10.250/', { host: '192.168.10.250' }],
    ['https://printer.local/', { host: 'printer.local' }],
    ['https://local./', { host: 'local.' }],
    ['https://home.arpa/', { host: 'home.arpa' }],
    ['https://printer.local./', { host: 'printer.local.' }],
    ['https://rp.example:8443/', { port: 8_443 }],
  ])('says of %.40s what is wrong', (text, facts) => {
    expect(checkUrl(text, strict)).toMatchObject({ ok: false, error: { facts } });
  });

  it.each([
    `https://rp.example/${'a'.repeat(2_048 - 19)}`,
    'https://1.2.3.4.example/',
    'https://a1.2.3.4x/',
    'https://mylocal.example/',
  ])('takes %.40s', (text) => {
    expect(checkUrl(text, strict).ok).toBe(true);
  });

  it('refuses a password without a name too', () => {
    expect(checkUrl('https://:secret@rp.example/', strict)).toMatchObject({
      error: { code: 'url/userinfo' },
    });
  });

  it('takes an https address of a public host', () => {
    expect(checkUrl('https://RP.example:443/a?b#c', strict)).toMatchObject({
      value: { href: 'https://rp.example/a?b#c', authority: 'rp.example', hash: '#c' },
    });
  });

  it.each([
    'http://localhost:4300/',
    'http://127.0.0.1:1/',
    'http://[::1]:1/',
    'https://localhost/',
  ])('takes %s in the demo build alone', (text) => {
    expect(checkUrl(text, demo).ok).toBe(true);
    expect(checkUrl(text, strict).ok).toBe(false);
  });

  it.each(['http://10.0.0.1/', 'http://rp.example/', 'http://a@localhost/', 'ftp://localhost/'])(
    'refuses %s in the demo build too',
    (text) => {
      expect(checkUrl(text, demo).ok).toBe(false);
    },
  );
});

describe('hostOf', () => {
  it('shows both spellings of a name', () => {
    expect(hostOf(new URL('https://bücher.example').hostname)).toEqual({
      ascii: 'xn--bcher-kva.example',
      unicode: 'bücher.example',
      isMixedScript: false,
    });
  });

  it.each([
    ['аpple.example', true], // a Cyrillic first letter
    ['пример.example', false],
    ['日本語テスト.example', false],
    ['plain.example', false],
    ['ελλάδα.example', false],
  ])('tells a label of two writing systems: %s', (host, isMixedScript) => {
    expect(hostOf(new URL(`https://${host}`).hostname).isMixedScript).toBe(isMixedScript);
  });

  it('keeps a label that does not decode as it is, and marks it', () => {
    expect(hostOf('xn--99999999999.example')).toMatchObject({
      unicode: 'xn--99999999999.example',
      isMixedScript: true,
    });
  });
});

describe('decodePunycode', () => {
  // RFC 3492 §7.1, samples.
  it.each([
    ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['3B-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
    ['3b-WW4C5E180E575A65LSY2B', '3年b組金八先生'],
  ])('decodes %s', (encoded, text) => {
    expect(decodePunycode(encoded)?.toLowerCase()).toBe(text);
  });

  it.each([
    ...['ü', '!', 'a-!', 'a-[', 'a-`', 'a-{', 'a-/', 'a-:', 'zzzzzzzzzzzzzzzzzzzz'],
    ...['a'.repeat(64), '99999999'],
  ])('refuses %s', (encoded) => {
    expect(decodePunycode(encoded)).toBeNull();
  });
});

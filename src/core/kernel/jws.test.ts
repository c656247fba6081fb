import { describe, expect, it } from 'vitest';
import { base64urlEncode } from './base64url';
import { decodeJws } from './jws';
import { utf8Encode } from './utf8';

const part = (text: string): string => base64urlEncode(utf8Encode(text));

describe('decodeJws', () => {
  it('takes the parts apart and keeps what was signed as it was', () => {
    const header = part('{ "alg":"ES256" }');
    const payload = part('{"n":1e400}');
    const decoded = decodeJws(`${header}.${payload}.AQI`);
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        header: { alg: 'ES256' },
        signature: new Uint8Array([1, 2]),
        signingInput: `${header}.${payload}`,
      },
    });
  });

  it.each([
    ['', { code: 'jws/parts' }],
    ['a.b', { code: 'jws/parts' }],
    [`${part('{}')}.${part('{}')}.`, { code: 'jws/parts' }],
    ['a.b.c.d.e', { code: 'jws/parts' }],
    [`=.${part('{}')}.AA`, { code: 'jws/base64', facts: { part: 'header' } }],
    [`${part('{}')}.${part('{}')}.A`, { code: 'jws/base64', facts: { part: 'signature' } }],
    [
      `${part('{}')}.${part('[]')}.AA`,
      { code: 'jws/json', facts: { part: 'payload', rule: 'not-an-object' } },
    ],
    [
      `${part('{"a":1,"a":1}')}.${part('{}')}.AA`,
      { code: 'jws/json', facts: { part: 'header', rule: 'duplicate-name' } },
    ],
    [`${part('{}')}._w.AA`, { code: 'jws/json', facts: { part: 'payload', rule: 'utf8' } }],
  ])('refuses %j', (text, error) => {
    expect(decodeJws(text)).toEqual({ ok: false, error });
  });
});

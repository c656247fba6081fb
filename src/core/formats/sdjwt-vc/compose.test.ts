import { describe, expect, it } from 'vitest';
import { forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { hide, holderJwk, issueCard } from '../../../testing/issue-card';
import type { Credential } from '../../credential/credential';
import { epochSeconds } from '../../kernel/time';
import { composePresentation } from './compose';
import { decodeSdJwtVc } from './decode';
import { keyBindingInput } from './key-binding';
import { readBack } from './read-back';

const original = issueCard({
  name: hide('Ada'),
  address: hide({ town: hide('Ulm'), street: hide('Weg 1') }),
  list: [hide('a'), hide('b')],
});

const read = (text: string): Credential => {
  const decoded = decodeSdJwtVc(text);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value.credential;
};
const credential = read(original);
const [jwt = '', ...received] = original.split('~').slice(0, -1);

describe('composePresentation', () => {
  it('leaves the issuer’s JWT as it is and sends nothing unasked', () => {
    expect(composePresentation(credential, [])).toBe(`${jwt}~`);
  });

  it('adds the parents, sends nothing twice and keeps the order received', () => {
    // 0 name · 1 town · 2 street · 3 address · 4, 5 elements
    expect(composePresentation(credential, [5, 1, 1, 3])).toBe(
      [jwt, received[1], received[3], received[5], ''].join('~'),
    );
  });

  it('throws for a disclosure that was never received', () => {
    expect(() => composePresentation(credential, [6])).toThrow();
    expect(() => composePresentation(credential, [-1])).toThrow();
  });
});

describe('keyBindingInput', () => {
  const asked = {
    sdHash: 'digest',
    nonce: 'n',
    audience: 'x509_san_dns:v.example',
    now: epochSeconds(9.9),
  };

  it('binds nonce, audience, time and the digest of the text', () => {
    expect(keyBindingInput({ ...asked, key: holderJwk })).toEqual({
      header: { alg: 'ES256', typ: 'kb+jwt' },
      payload: {
        iat: 9,
        aud: 'x509_san_dns:v.example',
        nonce: 'n',
        sd_hash: 'digest',
      },
    });
  });

  it('names the algorithm of the key', () => {
    const key = { ...holderJwk, crv: 'P-384' as const };
    expect(keyBindingInput({ ...asked, key }).header).toEqual({ alg: 'ES384', typ: 'kb+jwt' });
  });
});

describe('readBack', () => {
  it('numbers elements as the whole card does, with values as shown', () => {
    const read = readBack(composePresentation(credential, [1, 5]), original);
    expect(read).toEqual({
      ok: true,
      value: [
        { path: ['list', 1], value: 'b' },
        { path: ['address', 'town'], value: 'Ulm' },
      ],
    });
  });

  it('reads the same with a key binding', () => {
    const presentation = composePresentation(credential, [0]);
    expect(readBack(`${presentation}h.p.s`, original)).toEqual(readBack(presentation, original));
  });

  it.each([
    ['read-back/other-jwt', `${jwt}x~`],
    ['read-back/foreign-disclosure', `${jwt}~WyJzIiwiYSIsMV0~`],
    ['read-back/twice', [jwt, received[0], received[0], ''].join('~')],
    ['read-back/orphan', [jwt, received[1], ''].join('~')],
  ])('says %s', (code, presentation) => {
    expect(readBack(presentation, original)).toEqual({ ok: false, error: { code } });
  });

  it('says read-back/unreadable for a card that is none', () => {
    expect(readBack('a.b.c~', 'a.b.c~')).toEqual({
      ok: false,
      error: { code: 'read-back/unreadable' },
    });
  });

  it.each([
    ['a payload that is a list', forgeSdJwt('[]')],
    ['a disclosure that is no list', forgeSdJwt({}, [forgePart('{}')])],
  ])('says read-back/unreadable for %s', (_, text) => {
    expect(readBack(text, text)).toEqual({ ok: false, error: { code: 'read-back/unreadable' } });
  });

  it('overlooks nothing that only looks like what always travels', () => {
    const text = issueCard({ parent: hide({ iss: 'x', exp: 1, status: { vct: 'y' } }), none: {} });
    expect(readBack(text, text)).toEqual({
      ok: true,
      value: [
        { path: ['none'], value: {} },
        { path: ['parent', 'iss'], value: 'x' },
        { path: ['parent', 'exp'], value: 1 },
        { path: ['parent', 'status', 'vct'], value: 'y' },
      ],
    });
  });

  it('reads a list that travels whole as one field with all that is in it', () => {
    const text = issueCard({ list: [{ a: 1 }, [2], 'c'] });
    expect(readBack(text, text)).toEqual({
      ok: true,
      value: [{ path: ['list'], value: [{ a: 1 }, [2], 'c'] }],
    });
  });
});

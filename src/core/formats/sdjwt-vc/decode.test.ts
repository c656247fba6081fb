import { describe, expect, it } from 'vitest';
import { digestOf, forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { hide, holderJwk, issueCard } from '../../../testing/issue-card';
import { ExactNumber, member } from '../../kernel/json';
import type { DecodeFailure } from '../decode-failure';
import { decodeCredential } from '../formats';
import { decodeSdJwtVc, type DecodedSdJwt } from './decode';

const read = (text: string): DecodedSdJwt => {
  const decoded = decodeSdJwtVc(text);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value;
};

/** One disclosure and the payload that refers to it. */
const withMember = (content: unknown): string => {
  const disclosure = forgePart(content);
  return forgeSdJwt({ _sd: [digestOf(disclosure)] }, [disclosure]);
};
const withElement = (content: unknown): string => {
  const disclosure = forgePart(content);
  return forgeSdJwt({ list: [{ '...': digestOf(disclosure) }] }, [disclosure]);
};

const one = forgePart(['s', 'name', 'Ada']);
const inCnf = forgePart(['s', 'jwk', {}]);

describe('decodeSdJwtVc', () => {
  it('tells what is always shown from what can stay hidden', () => {
    const { credential } = read(
      issueCard({
        plain: 1,
        whole: hide({ inside: 'x' }),
        partly: { open: true, shut: hide('y') },
        list: ['a', hide('b')],
      }),
    );
    const shapes = credential.claims.map((node) => [
      node.path.join('/'),
      node.visibility,
      node.disclosure === null ? 'plain' : 'apart',
      node.children.map((child) => child.visibility),
    ]);
    expect(shapes).toEqual([
      ['plain', 'always', 'plain', []],
      ['partly', 'partial', 'plain', ['always', 'hideable']],
      ['list', 'partial', 'plain', ['always', 'hideable']],
      ['whole', 'hideable', 'apart', ['hideable']],
    ]);
    expect(credential.content).toMatchObject({
      plain: 1,
      whole: { inside: 'x' },
      partly: { open: true, shut: 'y' },
      list: ['a', 'b'],
    });
    expect(credential.envelope.map((node) => node.path[0])).toEqual(['vct', 'iss', 'cnf']);
  });

  it('counts elements without decoys and keeps each disclosure with the one it travels in', () => {
    const decoded = read(
      issueCard({ list: [hide('a'), hide({ deep: hide('b') })] }, { withDecoys: true }),
    );
    const [list] = decoded.credential.claims;
    expect(list?.value).toEqual(['a', { deep: 'b' }]);
    expect(list?.children.map((child) => child.path)).toEqual([
      ['list', 0],
      ['list', 1],
    ]);
    // The inner one is issued first.
    expect(decoded.disclosures.map(({ name, parent }) => [name, parent])).toEqual([
      [null, null],
      ['deep', 2],
      [null, null],
    ]);
  });

  it('keeps names of the prototype and numbers that no JavaScript number holds', () => {
    const { credential } = read(
      forgeSdJwt('{"vct":"v","__proto__":{"x":1},"constructor":2,"big":9007199254740993}'),
    );
    expect(member(credential.content, '__proto__')).toEqual({ x: 1 });
    expect(member(credential.content, 'constructor')).toBe(2);
    expect(member(credential.content, 'big')).toEqual(new ExactNumber('9007199254740993'));
    expect(member(credential.content, 'toString')).toBeUndefined();
  });

  it('reads registered claims, the status pointer and the holder key', () => {
    const text = forgeSdJwt(
      {
        iss: 'https://issuer.example',
        iat: 1.5,
        nbf: 2,
        exp: 3,
        cnf: { jwk: { ...holderJwk, kid: 'k' } },
        status: { status_list: { idx: 7, uri: 'https://status.example/1' } },
      },
      [],
      { kid: 'key-1', x5c: ['MII='] },
    );
    expect(read(text).credential).toMatchObject({
      format: 'dc+sd-jwt',
      original: text,
      type: 'urn:example:card',
      issuer: { id: 'https://issuer.example', certificates: ['MII='], keyId: 'key-1' },
      validity: { issuedAt: 1.5, notBefore: 2, expiresAt: 3 },
      status: [{ kind: 'token-status-list', uri: 'https://status.example/1', index: 7 }],
      binding: { kind: 'key', jwk: holderJwk },
      claims: [],
    });
  });

  it('takes iat for a field when the issuer lets it stay hidden', () => {
    const { credential } = read(issueCard({ iat: hide(1) }));
    expect(credential.claims.map((node) => node.path[0])).toEqual(['iat']);
    expect(credential.validity.issuedAt).toBe(1);
  });

  it.each([
    [undefined, { kind: 'none' }],
    [{ kid: 'did:example:1#1' }, { kind: 'foreign' }],
    [{ jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } }, { kind: 'foreign' }],
    [{ jwk: { ...holderJwk, crv: 'P-521' } }, { kind: 'foreign' }],
  ])('reads cnf %j as %j', (cnf, binding) => {
    expect(read(forgeSdJwt(cnf === undefined ? {} : { cnf })).credential.binding).toEqual(binding);
  });

  it('reads sha-384, sha-512, and the upper case that some issuers write', () => {
    for (const name of ['sha-384', 'sha-512', 'SHA-256']) {
      expect(read(forgeSdJwt({ _sd_alg: name })).digestAlgorithm).toBe(name.toLowerCase());
    }
  });

  it('accepts the older type name with vct, and refuses it for a VCDM payload', () => {
    expect(decodeSdJwtVc(forgeSdJwt({}, [], { typ: 'vc+sd-jwt' })).ok).toBe(true);
  });

  const failures: readonly (readonly [string, string, DecodeFailure['code'], object?])[] = [
    ['an empty text', '', 'credential/grammar'],
    ['a bare JWT', forgeSdJwt({}).slice(0, -1), 'credential/grammar'],
    ['two tildes in a row', `${forgeSdJwt({})}~`, 'credential/grammar'],
    ['JSON serialization', '{"payload":""}', 'credential/grammar'],
    ['a key binding at issuance', `${forgeSdJwt({})}a.b.c`, 'credential/key-binding-present'],
    ['padding', forgeSdJwt({ _sd: [] }, [`${one}=`]), 'credential/base64', { part: 'disclosure' }],
    [
      'a name twice in the payload',
      forgeSdJwt('{"vct":"v","a":1,"a":2}'),
      'credential/json',
      { rule: 'duplicate-name' },
    ],
    [
      'a name twice in a disclosure',
      withMember('["s","n",{"a":1,"a":2}]'),
      'credential/json',
      { rule: 'duplicate-name' },
    ],
    ['a payload that is a list', forgeSdJwt('[]'), 'credential/json', { rule: 'not-an-object' }],
    [
      'a text over 4 MiB',
      `${'A'.repeat(4 * 1024 * 1024)}~`,
      'credential/too-large',
      { cap: 'size' },
    ],
    [
      '4,097 disclosures',
      forgeSdJwt(
        {},
        Array.from({ length: 4_097 }, () => one),
      ),
      'credential/too-large',
      { cap: 'disclosures' },
    ],
    ['another typ', forgeSdJwt({}, [], { typ: 'JWT' }), 'credential/header', { member: 'typ' }],
    ['alg none', forgeSdJwt({}, [], { alg: 'none' }), 'credential/header', { member: 'alg' }],
    ['a MAC', forgeSdJwt({}, [], { alg: 'HS256' }), 'credential/header', { member: 'alg' }],
    [
      'a critical extension',
      forgeSdJwt({}, [], { crit: ['b64'] }),
      'credential/header',
      { member: 'crit' },
    ],
    [
      'x5c of the wrong kind',
      forgeSdJwt({}, [], { x5c: 'MII=' }),
      'credential/header',
      { member: 'x5c' },
    ],
    [
      'a number for a key id',
      forgeSdJwt({}, [], { kid: 1 }),
      'credential/header',
      { member: 'kid' },
    ],
    ['a disclosure of four', withMember(['s', 'n', 1, 2]), 'credential/disclosure-shape'],
    ['a member disclosure in a list', withElement(['s', 'n', 1]), 'credential/disclosure-shape'],
    ['an element disclosure in _sd', withMember(['s', 1]), 'credential/disclosure-shape'],
    ['a salt that is a number', withMember([1, 'n', 1]), 'credential/disclosure-shape'],
    ['a disclosed name _sd', withMember(['s', '_sd', 1]), 'credential/disclosure-name'],
    ['a disclosed name of dots', withMember(['s', '...', 1]), 'credential/disclosure-name'],
    ['a disclosed hash name', withMember(['s', '_sd_alg', 1]), 'credential/disclosure-name'],
    [
      'dots in an object',
      forgeSdJwt({ a: { '...': 'x' } }),
      'credential/disclosure-name',
      { member: '...' },
    ],
    [
      'a reference with company',
      forgeSdJwt({ a: [{ '...': 'x', b: 1 }] }),
      'credential/disclosure-name',
    ],
    [
      'a name already there',
      forgeSdJwt({ name: 'Eve', _sd: [digestOf(one)] }, [one]),
      'credential/disclosure-name',
    ],
    [
      'a disclosure twice',
      forgeSdJwt({ _sd: [digestOf(one)] }, [one, one]),
      'credential/digest-twice',
    ],
    [
      'a digest twice',
      forgeSdJwt({ _sd: [digestOf(one)], a: { _sd: [digestOf(one)] } }, [one]),
      'credential/digest-twice',
    ],
    ['a decoy twice', forgeSdJwt({ _sd: ['x', 'x'] }), 'credential/digest-twice'],
    ['a disclosure nothing refers to', forgeSdJwt({}, [one]), 'credential/digest-unknown'],
    [
      'an unknown hash',
      forgeSdJwt({ _sd_alg: 'sha3-256' }),
      'credential/digest-algorithm',
      { value: 'sha3-256' },
    ],
    ['a number for a hash', forgeSdJwt({ _sd_alg: 256 }), 'credential/digest-algorithm'],
    [
      'a hash named inside',
      forgeSdJwt({ a: { _sd_alg: 'sha-256' } }),
      'credential/claim-kind',
      { member: '_sd_alg' },
    ],
    ['_sd that is no list', forgeSdJwt({ _sd: {} }), 'credential/claim-kind', { member: '_sd' }],
    [
      'a digest that is no text',
      forgeSdJwt({ _sd: [1] }),
      'credential/claim-kind',
      { member: '_sd' },
    ],
    [
      'a reference that is no text',
      forgeSdJwt({ a: [{ '...': 1 }] }),
      'credential/claim-kind',
      { member: '...' },
    ],
    [
      'a hidden expiry',
      withMember(['s', 'exp', 1]),
      'credential/hidden-protected',
      { member: 'exp' },
    ],
    [
      'a hidden part of cnf',
      forgeSdJwt({ cnf: { _sd: [digestOf(inCnf)] } }, [inCnf]),
      'credential/hidden-protected',
      { member: 'cnf' },
    ],
    ['no vct', forgeSdJwt('{"iss":"x"}'), 'credential/type-missing'],
    ['an empty vct', forgeSdJwt({ vct: '' }), 'credential/type-missing'],
    ['exp as text', forgeSdJwt({ exp: '1' }), 'credential/claim-kind', { member: 'exp' }],
    [
      'exp beyond every clock',
      forgeSdJwt('{"vct":"v","exp":1e999}'),
      'credential/claim-kind',
      { member: 'exp' },
    ],
    ['nbf null', forgeSdJwt({ nbf: null }), 'credential/claim-kind', { member: 'nbf' }],
    ['iat as an object', forgeSdJwt({ iat: {} }), 'credential/claim-kind', { member: 'iat' }],
    ['iss as a list', forgeSdJwt({ iss: ['a'] }), 'credential/claim-kind', { member: 'iss' }],
    [
      'integrity of the wrong kind',
      forgeSdJwt({ 'vct#integrity': 1 }),
      'credential/claim-kind',
      { member: 'vct#integrity' },
    ],
    [
      'a status we cannot read',
      forgeSdJwt({ status: { other: {} } }),
      'credential/claim-kind',
      { member: 'status' },
    ],
    [
      'a negative status index',
      forgeSdJwt({ status: { status_list: { idx: -1, uri: 'https://s.example' } } }),
      'credential/claim-kind',
      { member: 'status' },
    ],
    [
      'a status at no address',
      forgeSdJwt({ status: { status_list: { idx: 1, uri: 'here' } } }),
      'credential/claim-kind',
      { member: 'status' },
    ],
    ['cnf that is empty', forgeSdJwt({ cnf: {} }), 'credential/claim-kind', { member: 'cnf' }],
    [
      'a key elsewhere',
      forgeSdJwt({ cnf: { jku: 'https://k.example' } }),
      'credential/claim-kind',
      { member: 'cnf' },
    ],
    [
      'a private key',
      forgeSdJwt({ cnf: { jwk: { ...holderJwk, d: 'AA' } } }),
      'credential/claim-kind',
      { member: 'cnf' },
    ],
    [
      'a shared secret',
      forgeSdJwt({ cnf: { jwk: { kty: 'oct', k: 'AA' } } }),
      'credential/claim-kind',
      { member: 'cnf' },
    ],
    [
      'a coordinate cut short',
      forgeSdJwt({ cnf: { jwk: { ...holderJwk, x: 'AA' } } }),
      'credential/claim-kind',
      { member: 'cnf' },
    ],
    [
      'a VCDM payload',
      forgeSdJwt({ '@context': [] }, [], { typ: 'vc+sd-jwt' }),
      'credential/format-unknown',
      { format: 'vc+sd-jwt' },
    ],
  ];

  it.each(failures)('refuses %s', (_, text, code, facts = {}) => {
    const decoded = decodeSdJwtVc(text);
    expect(decoded).toMatchObject({
      ok: false,
      error: { code, ...(Object.keys(facts).length > 0 && { facts }) },
    });
  });

  it('refuses nesting that only disclosures make too deep', () => {
    let disclosure = forgePart(['s', 'd', 'bottom']);
    const disclosures = [disclosure];
    for (let depth = 0; depth < 300; depth += 1) {
      disclosure = forgePart(['s', 'd', { _sd: [digestOf(disclosure)] }]);
      disclosures.push(disclosure);
    }
    expect(decodeSdJwtVc(forgeSdJwt({ _sd: [digestOf(disclosure)] }, disclosures))).toMatchObject({
      ok: false,
      error: { code: 'credential/json', facts: { rule: 'too-deep' } },
    });
  });

  it('does no quadratic work over many disclosures', () => {
    const cardOf = (count: number): string =>
      issueCard(
        Object.fromEntries(Array.from({ length: count }, (_, n) => [`claim${String(n)}`, hide(n)])),
      );
    const timeOf = (text: string): number => {
      let best = Infinity;
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        read(text);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    const [small, large] = [cardOf(250), cardOf(4_000)];
    timeOf(small);
    // 16 times as much; quadratic work would take 256 times as long. Machines are busy, so the bound is wide.
    expect(timeOf(large) / timeOf(small)).toBeLessThan(100);
  }, 30_000);
});

describe('decodeCredential', () => {
  it.each(['dc+sd-jwt', 'vc+sd-jwt'])('reads %s', (format) => {
    expect(decodeCredential(forgeSdJwt({}), format)).toMatchObject({
      ok: true,
      value: { header: { typ: 'dc+sd-jwt' }, facts: { digestAlgorithm: 'sha-256' } },
    });
  });

  it.each(['mso_mdoc', 'jwt_vc_json', 'constructor'])(
    'names %s as a format it does not keep',
    (format) => {
      expect(decodeCredential('', format)).toEqual({
        ok: false,
        error: { code: 'credential/format-unknown', facts: { format } },
      });
    },
  );
});

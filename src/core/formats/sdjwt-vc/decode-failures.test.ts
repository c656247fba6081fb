// Long because it is one table: a row for each way a card can be wrong.
import { describe, expect, it } from 'vitest';
import { digestOf, forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { holderJwk } from '../../../testing/issue-card';
import type { DecodeFailure } from '../decode-failure';
import { decodeSdJwtVc } from './decode';

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
  const failures: readonly (readonly [string, string, DecodeFailure['code'], object?])[] = [
    ['an empty text', '', 'credential/grammar'],
    ['a bare JWT', forgeSdJwt({}).slice(0, -1), 'credential/plain-jwt'],
    ['a base64url text that is no JWT', 'o2d2ZXJzaW9u', 'credential/grammar'],
    ['two tildes in a row', `${forgeSdJwt({})}~`, 'credential/grammar'],
    ['JSON serialization', '{"payload":""}', 'credential/grammar'],
    ['a key binding at issuance', `${forgeSdJwt({})}a.b.c`, 'credential/key-binding-present'],
    ['padding', forgeSdJwt({ _sd: [] }, [`${one}=`]), 'credential/base64', { part: 'disclosure' }],
    [
      'a name twice in the payload',
      forgeSdJwt('{"vct":"v","a":1,"a":2}'),
      'credential/name-twice',
      { part: 'payload' },
    ],
    [
      'a name twice in a disclosure',
      withMember('["s","n",{"a":1,"a":2}]'),
      'credential/name-twice',
      { part: 'disclosure' },
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
    [
      'a list of 70,000 zeros',
      forgeSdJwt(`{"vct":"v","a":[${Array(70_000).fill('0').join(',')}]}`),
      'credential/too-large',
      { cap: 'steps' },
    ],
    [
      'a short list 250 deep',
      forgeSdJwt(
        `{"vct":"v","a":${'['.repeat(250)}${Array(2_000).fill('0').join(',')}${']'.repeat(250)}}`,
      ),
      'credential/too-large',
      { cap: 'steps' },
    ],
    [
      'a name twice in the header',
      `${forgePart('{"typ":"dc+sd-jwt","alg":"ES256","alg":"ES256"}')}.${forgePart({ vct: 'v' })}.c2ln~`,
      'credential/name-twice',
      { part: 'header' },
    ],
    [
      'a payload 300 deep',
      forgeSdJwt(`{"vct":"v","a":${'['.repeat(300)}${']'.repeat(300)}}`),
      'credential/too-large',
      { cap: 'depth' },
    ],
    ['another typ', forgeSdJwt({}, [], { typ: 'JWT' }), 'credential/typ'],
    ['alg none', forgeSdJwt({}, [], { alg: 'none' }), 'credential/unsigned'],
    [
      'nothing where the signature is due',
      forgeSdJwt({}).replace(/\.[^.]*~$/, '.~'),
      'credential/unsigned',
    ],
    ['no alg', forgeSdJwt({}, [], { alg: 1 }), 'credential/header', { member: 'alg' }],
    ['a MAC', forgeSdJwt({}, [], { alg: 'HS256' }), 'credential/shared-secret', { alg: 'HS256' }],
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
      'credential/name-taken',
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
      'credential/key-elsewhere',
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
    ['a name that is a number', withMember(['s', 5, 1]), 'credential/disclosure-shape'],
    ['a JWT of two parts', 'a.b~', 'credential/grammar'],
    ['nothing before the tilde', '~', 'credential/grammar'],
    ['a JWT that is no base64url', '*.e30.AA~', 'credential/base64', { part: 'header' }],
    [
      'a disclosure that is no text',
      forgeSdJwt({}, [Buffer.from([0x5b, 0xff]).toString('base64url')]),
      'credential/json',
      { part: 'disclosure', rule: 'utf8' },
    ],
    ['a number for an algorithm', forgeSdJwt({}, [], { alg: 1 }), 'credential/header'],
    ['x5c with a number', forgeSdJwt({}, [], { x5c: [1] }), 'credential/header', { member: 'x5c' }],
    ['an empty iss', forgeSdJwt({ iss: '' }), 'credential/claim-kind', { member: 'iss' }],
    [
      'a status index between two entries',
      forgeSdJwt({ status: { status_list: { idx: 1.5, uri: 'https://s.example' } } }),
      'credential/claim-kind',
      { member: 'status' },
    ],
    ...['kty', 'x', 'y'].map(
      (missing) =>
        [
          `a key without ${missing}`,
          forgeSdJwt({ cnf: { jwk: { ...holderJwk, [missing]: undefined } } }),
          'credential/claim-kind',
          { member: 'cnf' },
        ] as const,
    ),
    [
      'a VCDM payload',
      forgeSdJwt({ '@context': [] }, [], { typ: 'vc+sd-jwt' }),
      'credential/format-unknown',
      { format: 'vc+sd-jwt' },
    ],
  ];

  it.each(failures.map(([name, text, code, facts]) => [name, text, code, facts] as const))(
    'refuses %s',
    (_, text, code, facts) => {
      const decoded = decodeSdJwtVc(text);
      expect(decoded).toMatchObject({
        ok: false,
        error: { code, ...(facts && { facts }) },
      });
    },
  );

  it.each([
    ['4,096 disclosures', forgeSdJwt({}, Array<string>(4_096).fill(one))],
    ['a text of 4 MiB', `${'A'.repeat(4 * 1024 * 1024 - 1)}~`],
  ])('does not find %s too large', (_, text) => {
    const decoded = decodeSdJwtVc(text);
    expect(decoded.ok ? null : decoded.error.code).not.toBe('credential/too-large');
  });
});

import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import { createSigningKey } from '../keys/signing-key';
import { createSource } from '../keys/source';
import { type ClaimMembers, hidden } from './claim';
import { digestOf, issueSdJwt } from './issue-sd-jwt';
import { openSdJwt } from './open-sd-jwt';

const source = createSource('sd-jwt');
const key = createSigningKey(source, 'issuer');

function issue(claims: ClaimMembers): { payload: JsonObject; disclosures: string[] } {
  const [jwt = '', ...rest] = issueSdJwt({ key, header: {}, claims, source }).split('~');
  return { payload: decodeCompact(jwt)?.payload ?? {}, disclosures: rest.slice(0, -1) };
}

const disclosure = (...content: Json[]): string =>
  Buffer.from(JSON.stringify(content)).toString('base64url');

const codes = (payload: JsonObject, disclosures: string[]): string[] =>
  openSdJwt(payload, disclosures).problems.map(({ code }) => code.replace('sd-jwt/', ''));

describe('an SD-JWT', () => {
  const claims = {
    open: 1,
    name: hidden('Łukasz'),
    'a.b': hidden('dotted'),
    a: { b: hidden('nested') },
    home: hidden({ street: hidden('Kaistraße'), town: 'Ů' }),
    list: [hidden('x'), 'y', hidden(['z'])],
  };

  it('gives back what was put in, when everything is disclosed', () => {
    const { payload, disclosures } = issue(claims);
    const { content, problems, disclosed } = openSdJwt(payload, disclosures);
    expect(problems).toEqual([]);
    expect(content).toEqual({
      open: 1,
      name: 'Łukasz',
      'a.b': 'dotted',
      a: { b: 'nested' },
      home: { street: 'Kaistraße', town: 'Ů' },
      list: ['x', 'y', ['z']],
    });
    expect(disclosed).toContainEqual(['a', 'b']);
    expect(disclosed).toContainEqual(['a.b']);
    expect(disclosed).toContainEqual(['list', 2]);
  });

  it('gives back only what is open, when nothing is disclosed', () => {
    const { payload } = issue(claims);
    expect(openSdJwt(payload, []).content).toEqual({ open: 1, a: {}, list: ['y'] });
  });

  it('carries more digests than disclosures, and none where nothing is hidden', () => {
    const { payload, disclosures } = issue({ one: hidden(1) });
    expect(disclosures).toHaveLength(1);
    expect(payload._sd).toHaveLength(3);
    expect(issue({ one: 1 })).toEqual({ payload: { one: 1 }, disclosures: [] });
  });
});

describe('opening an SD-JWT notes', () => {
  const one = disclosure('salt', 'name', 'value');
  const payload = { _sd: [digestOf(one)] };
  const bare = disclosure('salt', 'element');

  it.each<[string, JsonObject, string[]]>([
    ['malformed-disclosure', payload, ['%%%']],
    ['malformed-disclosure', payload, [disclosure().replace(/.$/, '')]],
    ['duplicate-disclosure', payload, [one, one]],
    ['unreferenced-disclosure', payload, [one, bare]],
    ['malformed-digest', { _sd: 'x' }, []],
    ['malformed-digest', { _sd: [7] }, []],
    ['duplicate-digest', { _sd: [digestOf(one), digestOf(one)] }, [one]],
    ['duplicate-digest', { _sd: ['decoy'], inner: { _sd: ['decoy'] } }, []],
    ['misplaced-disclosure', { _sd: [digestOf(bare)] }, [bare]],
    ['misplaced-disclosure', { list: [{ '...': digestOf(one) }] }, [one]],
    ['conflicting-name', { ...payload, name: 1 }, [one]],
    ['unknown-hash', { _sd_alg: 'sha-512' }, []],
  ])('%s', (code, given, disclosures) => {
    expect(codes(given, disclosures)).toContain(code);
  });

  it.each(['_sd', '...'])('a disclosure called %s', (name) => {
    const text = disclosure('salt', name, 1);
    expect(codes({ _sd: [digestOf(text)] }, [text])).toContain('reserved-name');
  });

  it.each(['iss', 'exp', 'cnf', 'vct', 'status'])('%s in a disclosure', (name) => {
    const text = disclosure('salt', name, 1);
    expect(codes({ _sd: [digestOf(text)] }, [text])).toEqual(['reserved-claim-hidden']);
  });
});

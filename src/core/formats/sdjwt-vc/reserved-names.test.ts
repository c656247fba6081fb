import { describe, expect, it } from 'vitest';
import { digestOf, forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { holderJwk } from '../../../testing/issue-card';
import { decodeSdJwtVc } from './decode';
import { neverHidden, nonFields } from './reserved-names';

// Written out here as well, so that a name lost from the source is missed: its own list would shrink along.
const values: Readonly<Record<string, unknown>> = {
  iss: 'https://issuer.example',
  vct: 'urn:example:card',
  'vct#integrity': 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  aka_vcts: ['urn:example:older-card'],
  iat: 1,
  nbf: 2,
  exp: 3,
  cnf: { jwk: holderJwk },
  status: { status_list: { idx: 7, uri: 'https://status.example/1' } },
};
const names = Object.keys(values);
const mayHide = 'iat';
const protectedNames = names.filter((name) => name !== mayHide);

describe('the names that speak about a card', () => {
  it('are these and no others', () => {
    expect([...nonFields].sort()).toEqual([...names].sort());
    expect([...neverHidden].sort()).toEqual([...protectedNames].sort());
  });

  it.each(protectedNames)('%s is refused in a disclosure', (name) => {
    const hidden = forgePart(['s', name, values[name]]);
    // Written as JSON, which leaves the plain one out: a name that stands there twice is refused for that.
    const text = forgeSdJwt({ ...values, [name]: undefined, _sd: [digestOf(hidden)] }, [hidden]);
    expect(decodeSdJwtVc(text)).toMatchObject({
      ok: false,
      error: { code: 'credential/hidden-protected', facts: { member: name } },
    });
  });

  it.each(protectedNames)('a disclosure inside %s is refused', (name) => {
    const hidden = forgePart(['s', 'part', 1]);
    const text = forgeSdJwt({ [name]: { _sd: [digestOf(hidden)] } }, [hidden]);
    expect(decodeSdJwtVc(text)).toMatchObject({
      ok: false,
      error: { code: 'credential/hidden-protected', facts: { member: name } },
    });
  });

  it.each(names)('%s in plain is no field', (name) => {
    const decoded = decodeSdJwtVc(forgeSdJwt({ [name]: values[name], member: 'x' }));
    if (!decoded.ok) throw new Error(decoded.error.code);
    const { claims, envelope } = decoded.value.credential;
    expect(claims.map(({ path }) => path)).toEqual([['member']]);
    expect(envelope.map(({ path }) => path)).toContainEqual([name]);
  });
});

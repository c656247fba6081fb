import { describe, expect, it } from 'vitest';
import { digestOf, forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { hide, holderJwk, issueCard } from '../../../testing/issue-card';
import { ExactNumber, member } from '../../kernel/json';
import { decodeCredential } from '../formats';
import { decodeSdJwtVc, type DecodedSdJwt } from './decode';

const read = (text: string): DecodedSdJwt => {
  const decoded = decodeSdJwtVc(text);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value;
};

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

  it('says nothing an issuer did not say', () => {
    expect(read(forgeSdJwt({})).credential).toMatchObject({
      issuer: { id: null, certificates: [], keyId: null },
      validity: { issuedAt: null, notBefore: null, expiresAt: null },
      status: [],
    });
    const first = { status: { status_list: { idx: 0, uri: 'https://status.example/1' } } };
    expect(read(forgeSdJwt(first)).credential.status).toMatchObject([{ index: 0 }]);
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
    [{ jwk: { kty: 'EC' } }, { kind: 'foreign' }],
    [{ jwk: { ...holderJwk, kty: 'AKP' } }, { kind: 'foreign' }],
  ])('reads cnf %j as %j', (cnf, binding) => {
    expect(read(forgeSdJwt(cnf === undefined ? {} : { cnf })).credential.binding).toEqual(binding);
  });

  it('lets a name that is protected at the top be anything further down', () => {
    const { credential } = read(issueCard({ box: hide({ exp: hide(1), cnf: hide('x') }) }));
    expect(credential.claims[0]?.value).toEqual({ exp: 1, cnf: 'x' });
  });

  it('keeps hidden members in the order received, whatever the order of their digests', () => {
    const disclosures = ['b', 'a', 'c'].map((name) => forgePart(['s', name, 1]));
    const digests = disclosures.map(digestOf);
    for (const _sd of [digests, digests.toReversed()]) {
      const { credential } = read(forgeSdJwt({ _sd }, disclosures));
      expect(credential.claims.map(({ path }) => path[0])).toEqual(['b', 'a', 'c']);
    }
  });

  it('reads sha-384, sha-512, and the upper case that some issuers write', () => {
    for (const name of ['sha-384', 'sha-512', 'SHA-256']) {
      expect(read(forgeSdJwt({ _sd_alg: name })).credential.digestAlgorithm).toBe(
        name.toLowerCase(),
      );
    }
  });

  it('accepts the older type name with vct, and refuses it for a VCDM payload', () => {
    expect(decodeSdJwtVc(forgeSdJwt({}, [], { typ: 'vc+sd-jwt' })).ok).toBe(true);
    expect(decodeSdJwtVc(forgeSdJwt({ '@context': [] })).ok).toBe(true);
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
      error: { code: 'credential/too-large', facts: { cap: 'depth' } },
    });
  });
});

describe('decodeCredential', () => {
  it.each(['dc+sd-jwt', 'vc+sd-jwt'])('reads %s', (format) => {
    expect(decodeCredential(forgeSdJwt({}), format)).toMatchObject({
      ok: true,
      value: { header: { typ: 'dc+sd-jwt' }, credential: { digestAlgorithm: 'sha-256' } },
    });
  });

  it('hands on why a text is none', () => {
    expect(decodeCredential('x')).toEqual({ ok: false, error: { code: 'credential/grammar' } });
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

  it('leaves nothing of the walk in the tree: no circles, no digests, no signed values beside the read ones', () => {
    const decoded = decodeSdJwtVc(
      issueCard({ name: hide({ given: hide('Ada') }), list: [hide('a'), 'b'] }),
    );
    if (!decoded.ok) throw new Error(decoded.error.code);
    const { claims, envelope } = decoded.value.credential;
    const due = [...claims, ...envelope];
    for (let node = due.pop(); node !== undefined; node = due.pop()) {
      expect(Object.keys(node).sort()).toEqual([
        'children',
        'disclosure',
        'path',
        'value',
        'visibility',
      ]);
      due.push(...node.children);
    }
    expect(JSON.stringify(claims)).not.toContain('_sd');
  });
});

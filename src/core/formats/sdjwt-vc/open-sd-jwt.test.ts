import { describe, expect, it } from 'vitest';
import { digestOf, forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { openSdJwt } from './open-sd-jwt';

const town = forgePart(['salt-1', 'town', 'Ulm']);
const address = forgePart(['salt-2', 'address', { _sd: [digestOf(town)] }]);
const plain = JSON.stringify({ sub: 'somebody', _sd: [digestOf(address)] });

describe('openSdJwt', () => {
  it('reads one that is no card: of no type, without vct', () => {
    const opened = openSdJwt(forgeSdJwt(plain, [address, town], { typ: 'example+sd-jwt' }));
    expect(opened).toMatchObject({
      ok: true,
      value: {
        header: { typ: 'example+sd-jwt' },
        keyBinding: null,
        digestAlgorithm: 'sha-256',
        content: { sub: 'somebody', address: { town: 'Ulm' } },
      },
    });
  });

  it('says which disclosure each one travels in', () => {
    const opened = openSdJwt(forgeSdJwt(plain, [address, town]));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.disclosures.map(({ name, parent }) => [name, parent])).toEqual([
      ['address', null],
      ['town', 0],
    ]);
  });

  it('leaves a key binding as it stands', () => {
    const opened = openSdJwt(`${forgeSdJwt(plain, [address])}a.b.c`);
    expect(opened).toMatchObject({ ok: true, value: { keyBinding: 'a.b.c' } });
  });

  it.each([
    ['sha-256', 'sha-256'],
    ['SHA-384', 'sha-384'],
    ['sha-512', 'sha-512'],
  ])('takes %s for %s', (written, read) => {
    expect(openSdJwt(forgeSdJwt({ _sd_alg: written }))).toMatchObject({
      ok: true,
      value: { digestAlgorithm: read },
    });
  });

  it.each(['sha3-256', 'md5', 7])('refuses %s as a hash function', (written) => {
    expect(openSdJwt(forgeSdJwt({ _sd_alg: written }))).toMatchObject({
      ok: false,
      error: { code: 'credential/digest-algorithm' },
    });
  });
});

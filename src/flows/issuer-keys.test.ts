import { describe, expect, it } from 'vitest';
import { fakePorts, replyOf } from '../testing/fake-ports';
import { fetchIssuerKeys } from './issuer-keys';

const issuer = 'https://issuer.example';
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };

const fetchSet = (keys: readonly unknown[]) => {
  const { ports } = fakePorts({ net: () => replyOf({ issuer, jwks: { keys } }) });
  return fetchIssuerKeys(ports, { id: issuer, certificates: [] }, issuer);
};

describe('fetchIssuerKeys', () => {
  it('takes a set of 100 keys, and says issuer-keys/too-many of 101', async () => {
    const full = Array(100).fill(key);
    expect(await fetchSet(full)).toEqual({ ok: true, value: { issuer, jwks: { keys: full } } });
    expect(await fetchSet([...full, key])).toEqual({
      ok: false,
      error: { code: 'issuer-keys/too-many', facts: { cap: 100 } },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/kernel/json';
import { epochSeconds } from '../../core/kernel/time';
import { certify } from '../../testing/certify';
import { signCompact } from '../../testing/sign-compact';
import { createProofs } from './proofs';

const now = epochSeconds(1_795_000_000);
const publisher = await certify({ name: 'Publisher' });
const other = await certify({ name: 'Other' });
const key = (await crypto.subtle.exportKey('jwk', publisher.keys.publicKey)) as JsonObject;
const payload = { publisher: { name: 'a' }, sequence: 1 };
const sign = (signer: typeof publisher, header: object = {}) =>
  signCompact(signer.keys, { typ: 'facet-trust+jwt', ...header }, payload);
const verify = (jws: string, publisherKey = key) =>
  createProofs().verifyTrustList({ jws, publisherKey, now });

describe('a trust list', () => {
  it('is believed under the pinned key', async () => {
    expect(await verify(await sign(publisher))).toEqual({ ok: true, value: payload });
  });

  it('is refused under any other, whatever it brings along', async () => {
    const refused = { ok: false, error: { code: 'proofs/publisher' } };
    expect(await verify(await sign(other))).toEqual(refused);
    expect(await verify(await sign(other, { x5c: [other.der] }))).toEqual(refused);
    expect(await verify(await sign(publisher), { kty: 'oct', k: 'AAAA' })).toEqual(refused);
  });

  it.each([
    ['proofs/type', { typ: 'jwt' }],
    ['proofs/algorithm', { alg: 'HS256' }],
  ])('is refused with %s', async (code, header) => {
    expect(await verify(await sign(publisher, header))).toMatchObject({ error: { code } });
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/kernel/json';
import { epochSeconds } from '../../core/kernel/time';
import type { TrustList } from '../../core/policy/trust-list';
import { buildTrustEntry, buildTrustList } from '../../testing/build-trust-list';
import { certify } from '../../testing/certify';
import type { Certified } from '../../testing/certify';
import { signCompact } from '../../testing/sign-compact';
import { verifyIssuer } from './verify-issuer';

const now = epochSeconds(1_795_000_000);
const root = await certify({ name: 'Root', isAuthority: true });
const office = await certify({ name: 'Office', isAuthority: true, by: root, pathLength: 0 });
const leaf = await certify({ name: 'Registry', by: office });
const stranger = await certify({ name: 'Stranger Root', isAuthority: true });
const jwkOf = async ({ keys }: Certified) =>
  (await crypto.subtle.exportKey('jwk', keys.publicKey)) as JsonObject;

const list = (
  der: string,
  patch: Partial<TrustList> = {},
  types: readonly string[] | null = null,
) =>
  buildTrustList(
    [
      buildTrustEntry({
        name: 'Registry Office',
        anchors: [{ kind: 'certificate', der }],
        types,
      }),
    ],
    patch,
  );

const card = (signer: Certified, { x5c = [leaf.der, office.der], claims = {}, header = {} } = {}) =>
  signCompact(
    signer.keys,
    { typ: 'dc+sd-jwt', ...(x5c.length > 0 ? { x5c } : {}), ...header },
    { iss: 'https://issuer.example/a', vct: 'urn:pid', ...claims },
  );

const verify = (
  jws: string,
  { trust = [list(root.der)], keys = null as { issuer: string; jwks: JsonObject } | null } = {},
) => verifyIssuer({ jws, types: ['dc+sd-jwt'], trust, keys, now });

describe('an issuer with certificates', () => {
  it('is confirmed by the lists that vouch, under their name for it', async () => {
    const trust = [list(root.der), list(leaf.der, { publisher: 'Second' })];
    expect(await verify(await card(leaf), { trust })).toMatchObject({
      ok: true,
      value: {
        trust: { isConfirmed: true, name: 'Registry Office', vouchedBy: ['Publisher', 'Second'] },
        by: 'certificate',
        authorityKeyIds: [expect.any(String), expect.any(String)],
      },
    });
  });

  it.each([
    ['no list names its anchor', [list(stranger.der)]],
    ['the list is switched off', [list(root.der, { isEnabled: false })]],
    ['the list has ended', [list(root.der, { expiresAt: now })]],
    ['it is listed for other types', [list(root.der, {}, ['urn:other'])]],
  ])('is not confirmed when %s', async (_, trust) => {
    expect(await verify(await card(leaf), { trust })).toMatchObject({
      ok: true,
      value: { trust: { isConfirmed: false, name: 'Registry', vouchedBy: [] } },
    });
  });

  it('is not a requester that the lists name', async () => {
    const entry = buildTrustEntry({
      role: 'requester',
      anchors: [{ kind: 'certificate', der: root.der }],
    });
    const verified = await verify(await card(leaf), { trust: [buildTrustList([entry])] });
    expect(verified).toMatchObject({ ok: true, value: { trust: { isConfirmed: false } } });
  });

  const past = new Date('2026-10-01T00:00:00Z');
  const wrong: readonly [string, string, () => Promise<Certified>][] = [
    ['expired', 'expired', () => certify({ name: 'a', by: office, until: past })],
    [
      'not yet valid',
      'not-yet-valid',
      () => certify({ name: 'a', by: office, from: new Date('2029-01-01T00:00:00Z') }),
    ],
    ['self-signed', 'self-signed', () => certify({ name: 'a' })],
    [
      'an authority',
      'leaf-is-authority',
      () => certify({ name: 'a', by: root, isAuthority: true }),
    ],
    [
      'for signing code',
      'extended-key-usage',
      () => certify({ name: 'a', by: office, usages: ['1.3.6.1.5.5.7.3.3'] }),
    ],
    [
      'for anything at all, beside servers',
      'extended-key-usage',
      () => certify({ name: 'a', by: office, usages: ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'] }),
    ],
  ];
  it.each(wrong)('is refused when its certificate is %s', async (_, rule, make) => {
    const own = await make();
    const verified = await verify(await card(own, { x5c: [own.der, office.der] }));
    expect(verified).toEqual({
      ok: false,
      error: { code: 'proofs/certificate', facts: { rule } },
    });
  });

  it('is refused below an authority that has ended, or may have none below it', async () => {
    const old = await certify({ name: 'Old', isAuthority: true, by: root, until: past });
    const under = await certify({ name: 'a', by: old });
    expect(await verify(await card(under, { x5c: [under.der, old.der] }))).toMatchObject({
      error: { facts: { rule: 'chain-expired' } },
    });
    const lower = await certify({ name: 'Lower', isAuthority: true, by: office });
    const deep = await certify({ name: 'b', by: lower });
    const x5c = [deep.der, lower.der, office.der];
    expect(await verify(await card(deep, { x5c }))).toMatchObject({
      error: { facts: { rule: 'path-length' } },
    });
  });

  it('is refused when the chain is none', async () => {
    const loose = await verify(await card(leaf, { x5c: [leaf.der, stranger.der] }), { trust: [] });
    expect(loose).toMatchObject({ error: { facts: { rule: 'chaining' } } });
    const impostor = await certify({ name: 'Office', isAuthority: true });
    const forged = await verify(await card(leaf, { x5c: [leaf.der, impostor.der] }), { trust: [] });
    expect(forged).toMatchObject({ error: { facts: { rule: 'signature' } } });
    const many = await verify(await card(leaf, { x5c: Array.from({ length: 9 }, () => leaf.der) }));
    expect(many).toMatchObject({ error: { facts: { rule: 'count' } } });
    const broken = await verify(await card(leaf, { x5c: [`${leaf.der.slice(0, 60)}\n`] }));
    expect(broken).toMatchObject({ error: { facts: { rule: 'encoding' } } });
  });

  it('is refused when somebody else signed', async () => {
    expect(await verify(await card(stranger))).toEqual({
      ok: false,
      error: { code: 'proofs/signature' },
    });
  });

  it('may be pinned itself, even signed by itself', async () => {
    const own = await certify({ name: 'Own' });
    const jws = await card(own, { x5c: [own.der] });
    expect(await verify(jws, { trust: [list(own.der)] })).toMatchObject({
      ok: true,
      value: { trust: { isConfirmed: true } },
    });
  });
});

const jws = await card(leaf, { x5c: [] });
const jwks = { keys: [await jwkOf(leaf)] };

describe('an issuer without certificates', () => {
  it('is verified by the keys at its own well-known place, and by nobody confirmed', async () => {
    const keys = { issuer: 'https://issuer.example/a', jwks };
    expect(await verify(jws, { keys })).toEqual({
      ok: true,
      value: {
        trust: { isConfirmed: false, name: 'issuer.example', vouchedBy: [] },
        by: 'issuer-keys',
        authorityKeyIds: [],
      },
    });
  });

  it('is not verified by the keys of another issuer, nor without any', async () => {
    for (const keys of [null, { issuer: 'https://issuer.example/b', jwks }])
      expect(await verify(jws, { keys })).toMatchObject({ error: { code: 'proofs/key-source' } });
  });

  it('is confirmed by a key that a list names', async () => {
    const entry = buildTrustEntry({
      name: 'Keyed',
      anchors: [{ kind: 'key', jwk: await jwkOf(leaf) }],
    });
    expect(await verify(jws, { trust: [buildTrustList([entry])] })).toMatchObject({
      ok: true,
      value: { trust: { isConfirmed: true, name: 'Keyed' } },
    });
  });
});

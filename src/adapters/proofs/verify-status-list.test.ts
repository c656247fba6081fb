import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/kernel/json';
import { epochSeconds } from '../../core/kernel/time';
import type { TrustList } from '../../core/policy/trust-list';
import { buildTrustEntry, buildTrustList } from '../../testing/build-trust-list';
import { certify } from '../../testing/certify';
import type { Certified } from '../../testing/certify';
import { signCompact } from '../../testing/sign-compact';
import { inflateZlib } from './inflate';
import { verifyStatusList } from './verify-status-list';

const now = epochSeconds(1_795_000_000);
const uri = 'https://status.example/1';
const budget = 16 * 1024 * 1024;

describe('bounded inflation', () => {
  const data = new Uint8Array(300_000).map((_, at) => (at * 7919) % 251);
  const packed = new Uint8Array(deflateSync(data));

  it('gives back what was packed', async () => {
    const inflated = await inflateZlib(packed, data.length);
    expect(inflated.ok && Buffer.from(inflated.value).equals(data)).toBe(true);
  });

  it.each([
    ['gzip', new Uint8Array(gzipSync(data))],
    ['raw deflate', new Uint8Array(deflateRawSync(data))],
    ['a cut stream', packed.slice(0, -5)],
    ['a cut checksum', packed.slice(0, -1)],
    ['bytes after the end', new Uint8Array([...packed, 0, 1])],
    ['a wrong checksum', packed.with(-1, (packed.at(-1) ?? 0) ^ 1)],
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(64).fill(0x78)],
  ])('refuses %s', async (_, bytes) => {
    expect(await inflateZlib(new Uint8Array(bytes), budget)).toMatchObject({
      ok: false,
      error: { code: 'status/compression' },
    });
  });
});

const lst = deflateSync(new Uint8Array([0xb9, 0xa3])).toString('base64url');
const token = (
  signer: Pick<Certified, 'keys'>,
  x5c: readonly string[],
  { claims = {}, header = {}, list = {} } = {},
) =>
  signCompact(
    signer.keys,
    { typ: 'statuslist+jwt', ...(x5c.length > 0 ? { x5c } : {}), ...header },
    { sub: uri, iat: now, ttl: 300, status_list: { bits: 1, lst, ...list }, ...claims },
  );

const root = await certify({ name: 'Root', isAuthority: true });
const office = await certify({ name: 'Office', isAuthority: true, by: root });
const card = await certify({ name: 'Registry', by: office });
const lister = await certify({ name: 'Registry lists', by: office });
const otherRoot = await certify({ name: 'Other root', isAuthority: true });
const other = await certify({ name: 'Other', by: otherRoot });
const listed = buildTrustList([
  buildTrustEntry({ anchors: [{ kind: 'certificate', der: root.der }] }),
  buildTrustEntry({ id: 'other', anchors: [{ kind: 'certificate', der: otherRoot.der }] }),
]);
const lone = [card.der];
const withOffice = [card.der, office.der];

const verify = (
  text: string,
  {
    issuerCertificates = withOffice,
    trust = [listed] as readonly TrustList[],
    keys = null as { issuer: string; jwks: JsonObject } | null,
  } = {},
) => verifyStatusList({ token: text, uri, trust, issuerCertificates, keys, now });

describe('who may sign a status list', () => {
  it.each([
    ['the card’s own certificate', card, [card.der, office.der], { trust: [] }],
    ['the card’s own key, naming nobody', card, [], { trust: [] }],
    ['another certificate of the same listed party', lister, [lister.der, office.der], {}],
    [
      'a certificate under an authority the card carries',
      lister,
      [lister.der],
      { trust: [], issuerCertificates: withOffice },
    ],
  ] as const)('%s may', async (_, signer, x5c, given) => {
    const verified = await verify(await token(signer, x5c), given);
    expect(verified).toMatchObject({
      ok: true,
      value: { entries: new Uint8Array([0xb9, 0xa3]), bits: 1, ttl: 300, expiresAt: null },
    });
  });

  it.each([
    ['another party of the same trust list', other, [other.der], {}],
    [
      'somebody the card’s chain does not show',
      lister,
      [lister.der],
      { trust: [], issuerCertificates: lone },
    ],
  ] as const)('%s may not', async (_, signer, x5c, given) => {
    expect(await verify(await token(signer, x5c), given)).toEqual({
      ok: false,
      error: { code: 'status/other-signer' },
    });
  });

  it('a stranger with the card’s certificate in the header may not', async () => {
    expect(await verify(await token(other, withOffice))).toMatchObject({
      error: { code: 'proofs/signature' },
    });
    expect(await verify(await token(other, []))).toMatchObject({
      error: { code: 'proofs/signature' },
    });
  });

  it('without certificates on the card, the issuer’s published keys may, and nothing else', async () => {
    const jwk = (await crypto.subtle.exportKey('jwk', card.keys.publicKey)) as JsonObject;
    const keys = { issuer: 'https://issuer.example', jwks: { keys: [jwk] } };
    const bare = { issuerCertificates: [] };
    expect((await verify(await token(card, []), { ...bare, keys })).ok).toBe(true);
    expect(await verify(await token(other, []), { ...bare, keys })).toMatchObject({
      error: { code: 'proofs/signature' },
    });
    expect(await verify(await token(card, []), bare)).toMatchObject({
      error: { code: 'proofs/key-source' },
    });
  });
});

describe('a status list', () => {
  it.each([
    ['proofs/type', { header: { typ: 'jwt' } }],
    ['status/wrong-list', { claims: { sub: 'https://status.example/2' } }],
    ['status/list-expired', { claims: { exp: now - 61 } }],
    ['status/ttl', { claims: { ttl: 0 } }],
    ['status/bits', { list: { bits: 3 } }],
    ['status/malformed', { list: { lst: `${lst}==` } }],
    ['status/compression', { list: { lst: 'AAAAAAAAAA' } }],
  ] as const)('is refused with %s', async (code, given) => {
    expect(await verify(await token(card, withOffice, given))).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

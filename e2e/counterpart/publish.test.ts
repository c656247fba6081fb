import { inflateSync } from 'node:zlib';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { at, isObject, type Json, type JsonObject, textAt } from './json';
import { decodeCompact } from './keys/compact-jws';
import { startScene } from './testing/present';
import { type HeldCard, makeOffer, receive } from './testing/receive';
import { noon, origins, World } from './testing/world';
import { demoPublisherJwk } from './trust/trust-list';
import { verifyChain } from './verifier/verify-chain';

const world = new World('publish');
const cards = ['person-id', 'driving-licence', 'degree', 'gym-membership', 'tax-statement'];

const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

/** The well-known document of an identifier with a path. @see RFC 8414 §3.1 */
function wellKnown(identifier: string, suffix: string): Promise<JsonObject> {
  const { origin, pathname } = new URL(identifier);
  return world.get(`${origin}/.well-known/${suffix}${pathname}`);
}

async function trustEntries(): Promise<readonly Json[]> {
  const token = await (await world.send(`${origins.trust}/trust-list.jwt`)).text();
  const key = await importJWK({ ...demoPublisherJwk('publish') }, 'ES256');
  const { payload, protectedHeader } = await compactVerify(token, key);
  expect(protectedHeader).toMatchObject({ typ: 'facet-trust+jwt', alg: 'ES256' });
  return list(at(JSON.parse(new TextDecoder().decode(payload)) as JsonObject, 'entries'));
}

/** One entry of a list as its bytes have it, two bits each, the least significant first. */
async function entry(uri: string, index: number): Promise<number> {
  const token = await (await world.send(uri)).text();
  const { header, payload } = decodeCompact(token) ?? { header: {}, payload: {} };
  expect([header.typ, payload.sub, payload.ttl]).toEqual(['statuslist+jwt', uri, 300]);
  const lst = textAt(payload, 'status_list', 'lst');
  const bytes = inflateSync(Buffer.from(lst, 'base64url'));
  expect(bytes).toHaveLength(2 ** 17 / 4);
  return ((bytes[Math.floor(index / 4)] ?? 0) >> ((index % 4) * 2)) & 3;
}

const pointer = (card: HeldCard): { uri: string; idx: number } => ({
  uri: textAt(card.payload, 'status', 'status_list', 'uri'),
  idx: Number(at(card.payload, 'status', 'status_list', 'idx')),
});

describe('what the issuer publishes about each card', () => {
  it.each(cards)('%s: metadata, type, keys, card and trust list agree', async (card) => {
    const held = await receive(world, { card });
    const issuer = textAt(held.payload, 'iss');
    const vct = textAt(held.payload, 'vct');
    const metadata = await wellKnown(issuer, 'openid-credential-issuer');
    expect(metadata.credential_issuer).toBe(issuer);
    const configuration = at(metadata, 'credential_configurations_supported', card);
    expect(at(configuration, 'vct')).toBe(vct);
    const server = await wellKnown(issuer, 'oauth-authorization-server');
    expect(server.issuer).toBe(issuer);
    const keys = await world.get(textAt(server, 'jwks_uri'));
    expect(await wellKnown(issuer, 'jwt-vc-issuer')).toEqual({ issuer, jwks: keys });
    const header = decodeCompact(held.jwt)?.header;
    expect(at(keys, 'keys', 0, 'kid')).toBe(at(header, 'kid'));
    const key = await importJWK({ ...(at(keys, 'keys', 0) as JsonObject), alg: 'ES256' });
    await compactVerify(held.jwt, key);

    const type = await world.get(vct);
    expect(type.vct).toBe(vct);
    const labelled = list(at(type, 'claims')).map((claim) => JSON.stringify(at(claim, 'path')));
    const named = list(at(configuration, 'credential_metadata', 'claims'));
    expect(named.map((claim) => JSON.stringify(at(claim, 'path')))).toEqual(labelled);
    const languages = list(at(type, 'display')).map((display) => at(display, 'locale'));
    expect(languages).toEqual(['en', 'de', 'ar']);

    const vouching = (await trustEntries()).filter((e) => {
      const anchor = textAt(e, 'anchors', 0, 'x5c');
      return (
        at(e, 'role') === 'issuer' && !('code' in verifyChain(at(header, 'x5c'), [anchor], noon))
      );
    });
    expect(vouching).toHaveLength(1);
    expect(at(vouching[0], 'types')).toEqual([vct]);
  });

  it('type metadata says of every claim whether it can stay hidden, and is right', async () => {
    for (const card of cards) {
      const held = await receive(world, { card });
      const type = await world.get(textAt(held.payload, 'vct'));
      const names = held.disclosures.map((text) => {
        const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
        return Array.isArray(content) && content.length === 3 ? String(content[1]) : 'element';
      });
      const hideable = list(at(type, 'claims')).filter((claim) => at(claim, 'sd') === 'always');
      const expected = hideable.map((claim) => {
        const last = list(at(claim, 'path')).at(-1);
        return last === null ? 'element' : textAt(last);
      });
      expect([...new Set(names)].sort()).toEqual([...new Set(expected)].sort());
    }
  });
});

describe('the status host', () => {
  it('shows each card at its own place, and other people around it', async () => {
    const held = await Promise.all(cards.map((card) => receive(world, { card })));
    for (const [n, card] of held.entries()) {
      const { uri, idx } = pointer(card);
      await world.setStatus(card.reference, n % 3);
      expect(await entry(uri, idx)).toBe(n % 3);
    }
    const [person] = held;
    if (!person) throw new Error('five cards were received');
    const { uri, idx } = pointer(person);
    expect(idx).toBeGreaterThan(0);
    const token = await (await world.send(uri)).text();
    const lst = textAt(decodeCompact(token)?.payload, 'status_list', 'lst');
    const withdrawn = inflateSync(Buffer.from(lst, 'base64url')).filter((byte) => byte !== 0);
    expect(withdrawn.length).toBeGreaterThan(1000);
  });

  it('misbehaves on demand, and only then', async () => {
    const uri = `${origins.status}/lists/northgate-university`;
    const fetchIn = async (mode: string): Promise<Response> => {
      await world.setMode(mode);
      return world.send(uri);
    };
    expect((await fetchIn('gone')).status).toBe(410);
    expect((await fetchIn('no-cors')).headers.get('access-control-allow-origin')).toBeNull();
    const expired = decodeCompact(await (await fetchIn('expired')).text());
    expect(Number(expired?.payload.exp)).toBeLessThan(noon);
    const good = await fetchIn('ok');
    expect(good.headers.get('access-control-allow-origin')).toBe('*');
    expect(good.headers.get('content-type')).toBe('application/statuslist+jwt');
    expect((await world.setMode('broken')).status).toBe(400);
    expect((await world.setStatus('nothing', 1)).status).toBe(404);
    expect((await world.setStatus('degree', 3)).status).toBe(400);
  });
});

describe('every role', () => {
  it.each(Object.entries(origins))(
    '%s answers the addresses, the state and preflights',
    async (_, origin) => {
      const addresses = await world.get(`${origin}/counterpart.json`);
      expect(addresses).toEqual(world.counterpart.addresses);
      expect(isObject(await world.get(`${origin}/control/state`))).toBe(true);
      const preflight = await world.send(`${origin}/x`, { method: 'OPTIONS' });
      expect(preflight.headers.get('access-control-allow-headers')).toBe(
        'authorization, content-type, dpop',
      );
      const page = await world.send(`${origin}/`);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toContain('Practice. Not real.');
      expect((await world.send(`${origin}/nothing/here`)).status).toBe(404);
    },
  );
});

describe('the same seed', () => {
  const everything = async (seed: string): Promise<unknown> => {
    const other = new World(seed);
    const { text } = await makeOffer(other, { card: 'degree', code: 'text', by: 'value' });
    const trust = await (await other.send(`${origins.trust}/trust-list.jwt`)).text();
    const status = await (await other.send(`${origins.status}/lists/tax-office`)).text();
    const { request } = await startScene(other, 'car-share');
    return { text, trust, status, request };
  };

  it('gives the same bytes at the same time, and another seed gives others', async () => {
    expect(await everything('one')).toEqual(await everything('one'));
    expect(await everything('one')).not.toEqual(await everything('two'));
  });

  it('lets a card of yesterday verify today, and gives out none of its nonces again', async () => {
    const today = new World('publish', noon + 86_400);
    const before = await startScene(new World('publish'), 'age-check');
    const after = await today.postJson(`${origins.verifier}/scenes/age-check/start`, {});
    expect(JSON.stringify(await after.json())).not.toContain(before.session);
    const held = await receive(world, { card: 'person-id' });
    const keys = await today.get(`${textAt(held.payload, 'iss')}/jwks`);
    const key = await importJWK({ ...(at(keys, 'keys', 0) as JsonObject), alg: 'ES256' });
    await expect(compactVerify(held.jwt, key)).resolves.toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import { epochSeconds } from '../kernel/time';
import { coversType, entriesInForce } from './find-entry';
import { parseTrustList } from './parse-trust-list';
import type { TrustList } from './trust-list';

const now = epochSeconds(1_795_000_000);
const entry = (patch: JsonObject = {}): JsonObject => ({
  id: 'registry',
  role: 'issuer',
  name: 'Registry Office',
  names: { de: 'Meldeamt' },
  types: ['urn:pid'],
  anchors: [
    { kind: 'certificate', x5c: 'MIIB' },
    { kind: 'key', jwk: { kty: 'EC' } },
  ],
  contact: { web: 'https://registry.example' },
  ...patch,
});
const payload = (
  patch: JsonObject = {},
  entries: readonly JsonObject[] = [entry()],
): JsonObject => ({
  publisher: { name: 'Practice', url: 'https://trust.example' },
  sequence: 7,
  issued_at: now - 10,
  expires_at: now + 10,
  entries,
  ...patch,
});
const parse = (claims: JsonObject) => parseTrustList(claims, { now, isPractice: false });
const parsed = (claims: JsonObject): TrustList => {
  const result = parse(claims);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a trust list', () => {
  it('is read whole', () => {
    expect(parsed(payload({ unknown: 1 }))).toEqual({
      publisher: 'Practice',
      publisherUrl: 'https://trust.example',
      sequence: 7,
      issuedAt: now - 10,
      expiresAt: now + 10,
      isEnabled: true,
      isPractice: false,
      entries: [
        {
          id: 'registry',
          role: 'issuer',
          name: 'Registry Office',
          names: [
            { lang: 'und', text: 'Registry Office' },
            { lang: 'de', text: 'Meldeamt' },
          ],
          types: ['urn:pid'],
          anchors: [
            { kind: 'certificate', der: 'MIIB' },
            { kind: 'key', jwk: { kty: 'EC' } },
          ],
          contact: { web: 'https://registry.example', email: null },
        },
      ],
    });
  });

  it.each([{ types: ['urn:pid', '*'] }, { types: undefined }] as unknown as JsonObject[])(
    'may vouch for any type: %o',
    (patch) => {
      const [first] = parsed(payload({}, [entry(patch)])).entries;
      expect(first?.types).toBeNull();
    },
  );

  it('shows no direction marks or line breaks in names', () => {
    const [first] = parsed(payload({}, [entry({ name: 'Good\u202e Office\n' })])).entries;
    expect(first?.name).toBe('Good Office');
  });

  it.each([
    ['publisher', payload({ publisher: 'Practice' })],
    ['name', payload({ publisher: { name: '\u202e' } })],
    ['url', payload({ publisher: { name: 'a', url: 1 } })],
    ['sequence', payload({ sequence: 1.5 })],
    ['sequence', payload({ sequence: -1 })],
    ['issued_at', payload({ issued_at: '2026' })],
    ['issued_at', payload({ issued_at: now + 901 })],
    ['expires_at', payload({ expires_at: null })],
    ['entries', payload({ entries: {} })],
    ['entries', payload({ entries: ['x'] })],
    ['role', payload({}, [entry({ role: 'friend' })])],
    ['id', payload({}, [entry({ id: '' })])],
    ['de', payload({}, [entry({ names: { de: 1 } })])],
    ['types', payload({}, [entry({ types: [1] })])],
    ['kind', payload({}, [entry({ anchors: [{ kind: 'did' }] })])],
    ['x5c', payload({}, [entry({ anchors: [{ kind: 'certificate' }] })])],
    ['jwk', payload({}, [entry({ anchors: [{ kind: 'key', jwk: 'x' }] })])],
    ['contact', payload({}, [entry({ contact: 'x' })])],
  ])('is refused for its %s', (name, claims) => {
    expect(parse(claims)).toEqual({
      ok: false,
      error: { code: 'trust/malformed', facts: { member: name } },
    });
  });

  it('is refused after its own end', () => {
    const ended = payload({ expires_at: now - 60 });
    expect(parse(ended)).toEqual({ ok: false, error: { code: 'trust/expired' } });
  });
});

describe('looking somebody up', () => {
  const lists = [parsed(payload({}, [entry(), entry({ id: 'shop', role: 'requester' })]))];

  it('finds by role, on lists that are on and run', () => {
    expect(entriesInForce(lists, 'issuer', now).map(({ entry: { id } }) => id)).toEqual([
      'registry',
    ]);
    expect(entriesInForce(lists, 'requester', now).map(({ entry: { id } }) => id)).toEqual([
      'shop',
    ]);
    const off = lists.map((list) => ({ ...list, isEnabled: false }));
    expect(entriesInForce(off, 'issuer', now)).toHaveLength(0);
    expect(entriesInForce(lists, 'issuer', epochSeconds(now + 10))).toHaveLength(0);
  });

  it('holds a party to the types it is listed for', () => {
    const [first] = lists[0]?.entries ?? [];
    if (first === undefined) throw new Error('no entry');
    expect([coversType(first, 'urn:pid'), coversType(first, 'urn:other')]).toEqual([true, false]);
    expect([coversType(first, null), coversType({ ...first, types: null }, null)]).toEqual([
      false,
      true,
    ]);
  });
});

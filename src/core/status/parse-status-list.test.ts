import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import { epochSeconds, minute } from '../kernel/time';
import { parseStatusList } from './parse-status-list';

const uri = 'https://status.example/1';
const now = epochSeconds(1_795_000_000);
const payload = (patch: Record<string, unknown> = {}, list: unknown = { bits: 1, lst: 'eNo' }) =>
  ({ sub: uri, iat: now - 60, status_list: list, ...patch }) as JsonObject;

describe('a status list token', () => {
  it('is read into its final types', () => {
    const parsed = parseStatusList(payload({ exp: now + 60, ttl: 43_200 }), { uri, now });
    expect(parsed).toEqual({
      ok: true,
      value: {
        address: uri,
        issuer: null,
        issuedAt: now - 60,
        expiresAt: now + 60,
        ttl: 43_200,
        bits: 1,
        compressed: 'eNo',
      },
    });
  });

  it.each([
    ['https://issuer.example', 'https://issuer.example'],
    [7, null],
  ])('with iss %s names %s as its issuer', (iss, issuer) => {
    const parsed = parseStatusList(payload({ iss }), { uri, now });
    expect(parsed).toMatchObject({ ok: true, value: { issuer } });
  });

  it.each([
    ['sub', payload({ sub: 1 })],
    ['iat', payload({ iat: null })],
    ['exp', payload({ exp: {} })],
    ['status_list', payload({}, null)],
    ['lst', payload({}, { bits: 1, lst: 1 })],
  ])('names %s as what is malformed', (name, claims) => {
    expect(parseStatusList(claims, { uri, now })).toEqual({
      ok: false,
      error: { code: 'status/malformed', facts: { member: name } },
    });
  });

  it.each([
    ['status/malformed', payload({ sub: undefined })],
    ['status/malformed', payload({ sub: '   ' })],
    ['status/wrong-list', payload({ sub: `${uri}/` })],
    ['status/wrong-list', payload({ sub: uri.toUpperCase() })],
    ['status/malformed', payload({ iat: undefined })],
    ['status/malformed', payload({ iat: '2026-01-01' })],
    ['status/malformed', payload({ exp: 'soon' })],
    ['status/list-expired', payload({ exp: now - 60 })],
    ['status/list-from-future', payload({ iat: now + 15 * minute + 1 })],
    ['status/ttl', payload({ ttl: 0 })],
    ['status/ttl', payload({ ttl: -1 })],
    ['status/ttl', payload({ ttl: '300' })],
    ['status/malformed', payload({}, 'list')],
    ['status/bits', payload({}, { bits: 3, lst: 'eNo' })],
    ['status/bits', payload({}, { bits: '1', lst: 'eNo' })],
    ['status/malformed', payload({}, { bits: 1 })],
  ])('is refused with %s', (code, claims) => {
    expect(parseStatusList(claims, { uri, now })).toMatchObject({ ok: false, error: { code } });
  });

  it.each([{ exp: now - 59 }, { iat: now + 15 * minute }])('tolerates the clock: %o', (patch) => {
    expect(parseStatusList(payload(patch), { uri, now }).ok).toBe(true);
  });
});

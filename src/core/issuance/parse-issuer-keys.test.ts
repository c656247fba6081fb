import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../kernel/utf8';
import { parseIssuerKeys } from './parse-issuer-keys';

const issuer = 'https://issuer.example/tenant';
const read = (json: unknown) => parseIssuerKeys(utf8Encode(JSON.stringify(json)), issuer);
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };

describe('parseIssuerKeys', () => {
  it('gives the key set of the issuer it was asked about', () => {
    expect(read({ issuer, jwks: { keys: [key] } })).toEqual({ ok: true, value: { keys: [key] } });
  });

  it.each([
    ['issuer-keys/other-issuer', { issuer: `${issuer}/`, jwks: { keys: [] } }],
    ['issuer-keys/malformed', { issuer }],
    ['issuer-keys/malformed', { issuer, jwks: { keys: 'none' } }],
    ['issuer-keys/malformed', { issuer, jwks: { keys: [] }, jwks_uri: 'https://issuer.example/k' }],
    ['issuer-keys/too-many', { issuer, jwks: { keys: Array(101).fill(key) } }],
    ['issuer-keys/json', ['a list']],
  ])('refuses with %s', (code, json) => {
    expect(read(json)).toMatchObject({ ok: false, error: { code } });
  });
});

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../testing/vectors';
import { utf8Encode } from '../kernel/utf8';
import { parseIssuerMetadata } from './parse-issuer-metadata';

const strict = { allowLoopbackHttp: false };

describe.skipIf(!hasVectors)('published issuer metadata', () => {
  const list = (folder: string, pattern: RegExp): string[] =>
    hasVectors
      ? readdirSync(resolve(process.env.FACET_VECTORS ?? '../shared/vectors', folder))
          .filter((file) => pattern.test(file))
          .map((file) => `${folder}/${file}`)
      : [];
  const read = (path: string) => {
    const json = readVectors<{ credential_issuer?: string }>(path);
    return parseIssuerMetadata(
      utf8Encode(JSON.stringify(json)),
      json.credential_issuer ?? '',
      strict,
    );
  };

  it.each(list('openid4vci/oidf-metadata', /^valid-openid-credential-issuer/))(
    'reads %s',
    (path) => {
      const parsed = read(path);
      // Valid, but its answers would have to be encrypted.
      if (path.includes('mock-full')) {
        expect(parsed).toMatchObject({ ok: false, error: { code: 'issuer/encryption-required' } });
      } else expect(parsed).toMatchObject({ ok: true });
    },
  );

  // Refused whole, or nothing usable found: either way no card comes of it. One is left out: all that is wrong
  // with it is a draft's spelling of labels, which is tolerated on display.
  it.each(list('openid4vci/oidf-metadata', /^invalid-openid-credential-issuer(?!.*bdr)/))(
    'gets no card from %s',
    (path) => {
      const parsed = read(path);
      if (parsed.ok) expect(parsed.value.configurations).toEqual([]);
    },
  );

  it.each(
    list(
      'openid4vci/eudi',
      /^(credential_issuer_metadata|well-known--openid-credential-issuer).*json$/,
    ),
  )('reads or refuses %s with a code a person can act on', (path) => {
    const parsed = read(path);
    if (!parsed.ok)
      expect([
        'issuer/encryption-required',
        'issuer/endpoint-elsewhere',
        'issuer/local-address',
        'issuer/insecure',
        'issuer/address',
      ]).toContain(parsed.error.code);
  });
});

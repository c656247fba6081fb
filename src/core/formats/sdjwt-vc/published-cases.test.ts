import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../../testing/vectors';
import { disclosureClosure } from '../../credential/disclosure-closure';
import { fieldsOf } from '../../credential/fields';
import type { HashAlgorithm } from '../../kernel/hash';
import type { Json, JsonObject } from '../../kernel/json';
import { decodeJws } from '../../kernel/jws';
import { walkClaims } from './claim-walk';
import { decodeDisclosure, splitCompact, type DecodedDisclosure } from './codec';
import { composePresentation } from './compose';
import { decodeSdJwtVc, readDigestAlgorithm } from './decode';
import { readBack } from './read-back';

const folder = resolve(process.env.FACET_VECTORS ?? '../shared/vectors');

/** Decodes an SD-JWT that need not be a card: no `vct`, any `typ`, any key binding left aside. */
const decodeAny = (text: string): JsonObject | string => {
  const parts = splitCompact(text);
  if (!parts.ok) return parts.error.code;
  const jws = decodeJws(parts.value.issuerJwt);
  if (!jws.ok) return jws.error.code;
  const algorithm = readDigestAlgorithm(jws.value.payload);
  if (!algorithm.ok) return algorithm.error.code;
  const disclosures: DecodedDisclosure[] = [];
  for (const one of parts.value.disclosures) {
    const disclosure = decodeDisclosure(one, algorithm.value);
    if (!disclosure.ok) return disclosure.error.code;
    disclosures.push(disclosure.value);
  }
  const walked = walkClaims(jws.value.payload, disclosures);
  return walked.ok ? walked.value.content : walked.error.code;
};

describe.skipIf(!hasVectors)('disclosure digests (142 cases)', () => {
  type Case = { readonly disclosure: string; readonly decoded?: Json } & {
    readonly [algorithm in HashAlgorithm]?: string;
  };
  const { cases } = hasVectors
    ? readVectors<{ cases: Case[] }>('sd-jwt/disclosure-digests.json')
    : { cases: [] };

  it.each(cases.map((one, index) => [index, one] as const))('reads case %i', (_, one) => {
    for (const algorithm of ['sha-256', 'sha-384', 'sha-512'] as const) {
      const digest = one[algorithm];
      if (digest === undefined) continue;
      const decoded = decodeDisclosure(one.disclosure, algorithm);
      if (!decoded.ok) throw new Error(decoded.error.code);
      expect(decoded.value.digest).toBe(digest);
      if (Array.isArray(one.decoded)) {
        expect(decoded.value.value).toEqual(one.decoded.at(-1));
        expect(decoded.value.name).toBe(one.decoded.length === 3 ? one.decoded[1] : null);
      }
    }
  });
});

describe.skipIf(!hasVectors)('RFC 9901 negative and edge cases (124)', () => {
  interface Case {
    readonly name: string;
    readonly sd_jwt: string;
    readonly expected: string;
    readonly check_stage: 'parse' | 'sd-jwt-vc' | 'signature' | 'time' | 'kb';
    readonly kb_expected?: Json;
  }
  const { cases } = hasVectors
    ? readVectors<{ cases: Case[] }>('sd-jwt/rfc9901-negative-and-edge.json')
    : { cases: [] };

  it.each(cases.map((one) => [one.name, one] as const))('judges %s', (name, one) => {
    const decoded = decodeSdJwtVc(one.sd_jwt);
    if (one.kb_expected !== undefined) {
      // A presentation is refused where a card is due, whatever its key binding says (RFC 9901 §7.2).
      expect(decoded).toMatchObject({ ok: false });
    } else if (one.expected.startsWith('accept')) {
      expect(decoded).toMatchObject({ ok: true });
    } else if (one.expected === 'reject' && ['parse', 'sd-jwt-vc'].includes(one.check_stage)) {
      expect(decoded).toMatchObject({ ok: false });
    } else if (name.startsWith('_sd_alg-uppercase')) {
      expect(decoded).toMatchObject({ ok: true });
    } else if (one.expected === 'reject-or-last-wins') {
      expect(decoded).toMatchObject({ ok: false, error: { code: 'credential/json' } });
    } else {
      // Signatures and the clock are checked elsewhere; here these may go either way, but not crash.
      expect(['signature', 'time']).toContain(one.check_stage);
    }
  });

  const accepted = cases.filter((one) => one.expected === 'accept' && !one.kb_expected);
  it.each(accepted.map((one) => [one.name, one.sd_jwt] as const))(
    'puts %s together again, byte for byte',
    (_, text) => {
      const decoded = decodeSdJwtVc(text);
      if (!decoded.ok) throw new Error(decoded.error.code);
      const { credential } = decoded.value;
      const paths = fieldsOf(credential).map((field) => field.path);
      const closure = disclosureClosure(credential, paths);
      expect(closure.fields).toEqual(paths);
      const presentation = composePresentation(credential, closure.disclosures);
      expect(presentation).toBe(text);
      const read = readBack(presentation, text);
      if (!read.ok) throw new Error(read.error.code);
      expect(new Set(read.value.map((field) => JSON.stringify(field.path)))).toEqual(
        new Set(paths.map((path) => JSON.stringify(path))),
      );
    },
  );
});

describe.skipIf(!hasVectors)('other wallets’ parser cases', () => {
  interface Case {
    readonly name: string;
    readonly sd_jwt: string;
    readonly expected: 'accept' | 'reject';
    readonly processed_payload?: Json;
    readonly kb_required?: boolean;
  }
  const read = (path: string): Case[] =>
    hasVectors ? readVectors<{ cases: Case[] }>(path).cases : [];

  const swiss = read('sd-jwt/swiss-eid-parser-cases.json');
  it.each(swiss.map((one, index) => [index, one.name, one] as const))(
    'Swiss e-ID %i: %s',
    (_, __, one) => {
      const result = decodeAny(one.sd_jwt);
      expect(typeof result === 'string' ? 'reject' : 'accept').toBe(one.expected);
      if (one.processed_payload !== undefined) expect(result).toEqual(one.processed_payload);
    },
  );

  // Cases about a missing or bad key binding are a verifier's duty.
  const eudi = read('sd-jwt/eudi-kt-verifier-cases.json').filter(
    (one) => !(one.kb_required === true && /keyBinding/i.test(one.name)),
  );
  it.each(eudi.map((one, index) => [index, one.name, one] as const))(
    'EUDI reference %i: %s',
    (_, __, one) => {
      const result = decodeAny(one.sd_jwt);
      // Some of these carry 85 letters for a signature, which no bytes encode to (RFC 7515 §2).
      const [signature = ''] = (one.sd_jwt.split('.')[2] ?? '').split('~');
      if (signature.length % 4 === 1) expect(result).toBe('jws/base64');
      else expect(typeof result === 'string' ? 'reject' : 'accept').toBe(one.expected);
    },
  );
});

describe.skipIf(!hasVectors)('issued, presented and verified by sd-jwt-python', () => {
  interface Triple {
    readonly serialization: string;
    readonly issuance: string;
    readonly presentation: string;
    readonly user_claims: JsonObject;
    readonly expect_verified_payload: JsonObject;
  }
  const triples = ['sd-jwt/ref-impl', 'sd-jwt-vc/ref-impl'].flatMap((path) =>
    hasVectors ? readdirSync(resolve(folder, path)).map((file) => `${path}/${file}`) : [],
  );

  it.each(triples)('%s', (path) => {
    const triple = readVectors<Triple>(path);
    if (triple.serialization !== 'compact') return;
    expect(decodeAny(triple.issuance)).toMatchObject(triple.user_claims);
    // What the reference verifier saw is what we read from the presentation alone.
    expect(decodeAny(triple.presentation)).toEqual(triple.expect_verified_payload);
  });
});

describe.skipIf(!hasVectors)('cards found in the repositories of others', () => {
  const files = hasVectors ? readdirSync(resolve(folder, 'sd-jwt-vc/samples')) : [];

  it('reads or refuses each of them with a code', () => {
    const codes = new Map<string, number>();
    for (const file of files) {
      for (const text of textsIn(readVectors<Json>(`sd-jwt-vc/samples/${file}`))) {
        const decoded = decodeSdJwtVc(text);
        const code = decoded.ok ? 'ok' : decoded.error.code;
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
    }
    expect(codes.get('ok')).toBeGreaterThan(0);
  });
});

const textsIn = (json: Json): string[] => {
  if (typeof json === 'string') return /^eyJ[^~]*~/.test(json) ? [json] : [];
  if (typeof json !== 'object' || json === null) return [];
  return Object.values(json).flatMap((part) => textsIn(part as Json));
};

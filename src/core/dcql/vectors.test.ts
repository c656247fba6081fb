import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../testing/vectors';
import { formatsAsked, matchesOf, run, type WireCredential } from '../../testing/wire-credentials';
import { formatOf } from '../formats/format-names';
import { isJsonObject, member, type Json, type JsonObject } from '../kernel/json';
import { matchQuery } from './match';
import { parseQuery } from './parse-query';

describe.skipIf(!hasVectors)('published DCQL cases', () => {
  it('accepts and rejects the malformed queries as the specification says', () => {
    const { cases } = readVectors<{ cases: { name: string; query: Json; expected: string }[] }>(
      'dcql/malformed-queries.json',
    );
    const wrong = cases.filter(
      ({ query, expected }) =>
        expected !== 'implementation-defined' &&
        parseQuery(query).ok !== expected.startsWith('accept'),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(cases.length).toBeGreaterThan(20);
  });

  it('answers the edge cases from the text', () => {
    interface Edge {
      readonly name: string;
      readonly query: Json;
      readonly expected: {
        readonly satisfiable: boolean;
        readonly matches: Record<string, { readonly credential: string }[]>;
      };
    }
    const { cases, credentials } = readVectors<{ cases: Edge[]; credentials: WireCredential[] }>(
      'dcql/edge-cases.json',
    );
    const ours = cases.filter(({ query }) =>
      formatsAsked(query).every((format) => formatOf(format) !== null),
    );
    for (const { name, query, expected } of ours) {
      const matches = Object.fromEntries(
        Object.entries(expected.matches).map(([id, list]) => [id, list.map((c) => c.credential)]),
      );
      expect(matchesOf(query, credentials), name).toEqual({
        isSatisfiable: expected.satisfiable,
        matches,
      });
    }
    expect(ours.length).toBeGreaterThanOrEqual(30);
  });

  it('never fails a whole query for a format we do not keep', () => {
    const { cases, credentials } = readVectors<{
      cases: { name: string; query: Json }[];
      credentials: WireCredential[];
    }>('dcql/edge-cases.json');
    for (const { name, query } of cases) {
      expect('code' in run(query, credentials), name).toBe(false);
    }
  });

  it('agrees with Multipaz on formats we keep', () => {
    interface Case {
      readonly test: string;
      readonly query: Json;
      readonly credentials: WireCredential[];
      readonly expected: {
        readonly satisfiable?: boolean;
        readonly matched_credentials?: readonly string[];
      };
    }
    const { cases } = readVectors<{ cases: Case[] }>('dcql/multipaz-query.json');
    const ours = cases.filter(
      ({ query, expected }) =>
        expected.satisfiable !== undefined &&
        formatsAsked(query).every((format) => formatOf(format) !== null),
    );
    for (const { test, query, credentials, expected } of ours) {
      const tree = run(query, credentials);
      if ('code' in tree) throw new Error(`${test}: ${tree.code}`);
      expect(tree.isSatisfiable, test).toBe(expected.satisfiable);
      if (expected.matched_credentials === undefined) continue;
      const matched = tree.queries.flatMap(({ candidates }) =>
        candidates.filter(({ satisfied }) => satisfied.length > 0).map((c) => c.credentialId),
      );
      expect(new Set(matched), test).toEqual(new Set(expected.matched_credentials));
    }
    expect(ours.length).toBeGreaterThanOrEqual(8);
  });

  it('reads the walt.id queries that the specification allows, and matches none of their formats', () => {
    const { cases } = readVectors<{ cases: { test: string; query: Json }[] }>(
      'dcql/waltid-matcher.json',
    );
    const verdicts = cases.map(({ test, query }) => {
      const parsed = parseQuery(query);
      return [test, parsed.ok ? matchQuery(parsed.value, []).isSatisfiable : parsed.error.code];
    });
    expect(Object.fromEntries(verdicts)).toMatchObject({
      testSimpleFormatMatch: false,
      // `options` names a query that does not exist (§6.2).
      testRequiredCredentialSetFail: 'dcql/unknown-id',
      testOptionalCredentialSet: 'dcql/unknown-id',
    });
  });

  it('reads every query printed in the final specification', () => {
    const { cases } = readVectors<{ cases: { section: string; json?: Json }[] }>(
      'openid4vp/spec-1_0-examples.json',
    );
    const queries = cases.flatMap(({ json }) => {
      const query = isJsonObject(json) ? (member(json, 'dcql_query') ?? json) : null;
      return isJsonObject(query) && member(query, 'credentials') !== undefined ? [query] : [];
    });
    for (const query of queries)
      expect(parseQuery(query), JSON.stringify(query).slice(0, 200)).toMatchObject({ ok: true });
    expect(queries.length).toBeGreaterThanOrEqual(6);
  });

  it('reads the published query files', () => {
    const files = [
      'spec--claims_alternatives',
      'spec--multi_credentials',
      'spec--simple_mdoc',
      'spec--value_matching_simple',
    ];
    for (const file of files) {
      const published = readVectors<JsonObject>(`dcql/queries/${file}.json`);
      expect(parseQuery(published), file).toMatchObject({ ok: true });
    }
  });
});

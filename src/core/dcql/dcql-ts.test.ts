import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../testing/vectors';
import { formatsAsked, held, run, type WireCredential } from '../../testing/wire-credentials';
import { formatOf } from '../formats/format-names';
import { stringMember, type Json, type JsonObject } from '../kernel/json';
import type { NonEmpty } from '../kernel/non-empty';
import { matchQuery } from './match';
import { parseQuery } from './parse-query';
import type { PathSegment } from './query';
import { selectPath } from './select-path';

describe.skipIf(!hasVectors)('recordings of dcql-ts', () => {
  it('agrees with the dcql-ts recordings on formats we keep', () => {
    interface Recorded {
      readonly test: string;
      readonly query: Json;
      readonly credentials: WireCredential[];
      readonly expected: { readonly can_be_satisfied: boolean };
    }
    const { cases } = readVectors<{ cases: Recorded[] }>('dcql/dcql-ts-query.json');
    // `vc+sd-jwt` with `type_values` is a W3C credential; its folder comes with that format.
    const ours = cases.filter(
      ({ query }) =>
        formatsAsked(query).every((format) => formatOf(format) !== null) &&
        !JSON.stringify(query).includes('type_values'),
    );
    for (const { test, query, credentials, expected } of ours) {
      const tree = run(query, credentials);
      expect('code' in tree ? tree : tree.isSatisfiable, test).toBe(expected.can_be_satisfied);
    }
    expect(ours.length).toBeGreaterThanOrEqual(3);
  });

  it('agrees with dcql-ts on which claim sets one credential meets', () => {
    interface Recorded {
      readonly test: string;
      readonly credential_query: JsonObject;
      readonly credential: WireCredential;
      readonly expected: { readonly success: boolean };
    }
    const { cases } = readVectors<{ cases: Recorded[] }>('dcql/dcql-ts-claims.json');
    const ours = cases.filter(
      ({ credential_query, credential }) =>
        formatOf(stringMember(credential_query, 'format') ?? '') !== null &&
        credential.vct !== undefined &&
        'meta' in credential_query,
    );
    for (const { test, credential_query, credential, expected } of ours) {
      const parsed = parseQuery({ credentials: [credential_query] });
      const tree = parsed.ok ? matchQuery(parsed.value, held([credential])) : null;
      const match = tree?.queries[0]?.candidates[0];
      expect(match, test).toBeDefined();
      // The recording is about claims alone: format, type and binding were judged elsewhere.
      if (match !== undefined && match.claims.length > 0)
        expect(!match.refusals.includes('claims-not-met'), test).toBe(expected.success);
    }
    expect(ours.length).toBeGreaterThanOrEqual(10);
  });

  it('agrees with dcql-ts on what is presented', () => {
    interface Recorded {
      readonly test: string;
      readonly query: Json;
      readonly presentation: Record<string, WireCredential | WireCredential[]>;
      readonly expected: { readonly can_be_satisfied?: boolean };
    }
    const { cases } = readVectors<{ cases: Recorded[] }>('dcql/dcql-ts-presentation.json');
    const ours = cases.filter(
      ({ query, expected }) =>
        expected.can_be_satisfied !== undefined &&
        !JSON.stringify(query).includes('type_values') &&
        // A list or federation cannot be told from the credential: those kinds never match (§6.1.1).
        !JSON.stringify(query).includes('etsi_tl') &&
        formatsAsked(query).every((format) => formatOf(format) !== null),
    );
    for (const { test, query, presentation, expected } of ours) {
      const presented = Object.entries(presentation).flatMap(([queryId, list]) =>
        [list].flat().map((credential, n) => ({ ...credential, id: `${queryId} ${String(n)}` })),
      );
      const tree = run(query, presented);
      // The recording judges as a verifier does: everything presented must answer its own query.
      const isMet =
        'queries' in tree &&
        tree.isSatisfiable &&
        held(presented).length === presented.length &&
        tree.queries.every(({ queryId, candidates }) =>
          candidates
            .filter(({ credentialId }) => credentialId.startsWith(`${queryId} `))
            .every(({ satisfied }) => satisfied.length > 0),
        );
      expect(isMet, test).toBe(expected.can_be_satisfied);
    }
    expect(ours.length).toBeGreaterThanOrEqual(2);
  });

  it('accepts what dcql-ts accepts, but for what the final text does not allow', () => {
    const { cases } = readVectors<{ cases: { test: string; query: Json; expected: string }[] }>(
      'dcql/dcql-ts-validate.json',
    );
    for (const { test, query, expected } of cases) {
      // §6.3: a claim has a path; the drafts' `namespace` and `claim_name` are not one.
      const isAllowed = !JSON.stringify(query).includes('"claim_name"');
      expect(parseQuery(query).ok, test).toBe(expected === 'accept' && isAllowed);
    }
    expect(cases.length).toBeGreaterThan(30);
  });

  it('selects the paths of the specification’s own document', () => {
    interface Recorded {
      readonly test: string;
      readonly claim_query: { readonly path: NonEmpty<PathSegment>; readonly values?: Json };
      readonly data: JsonObject;
      readonly expected: { readonly selected?: JsonObject };
    }
    const { cases } = readVectors<{ cases: Recorded[] }>('dcql/dcql-ts-json-path.json');
    for (const { test, claim_query, data, expected } of cases) {
      const selected = selectPath(data, claim_query.path);
      expect(typeof selected !== 'string', test).toBe(expected.selected !== undefined);
    }
    expect(cases.length).toBe(5);
  });
});

import { DcqlQuery } from 'dcql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCandidate } from '../../testing/build-candidate';
import { propertyRuns } from '../../testing/property-runs';
import type { Json, JsonObject } from '../kernel/json';
import { matchQuery } from './match';
import { parseQuery } from './parse-query';

// An evaluator by other people as the oracle. Where it is known to leave the text, cases are not generated: it
// takes null for absent, inherited members for present, a mixed list for partly matching, nothing for every element of an empty list, an empty `meta` for any
// type, and gives up on formats and authorities it does not know. Those rules are judged in the other tests.

const names = ['a', 'b', 'c'] as const;
const scalar = fc.oneof(
  fc.constantFrom('x', 'y', '1'),
  fc.integer({ min: 0, max: 2 }),
  fc.boolean(),
);
const objectOf = (value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3, noNullPrototype: true });
const claims = objectOf(
  fc.oneof(
    scalar,
    fc.array(scalar, { minLength: 1, maxLength: 3 }),
    objectOf(scalar),
    fc.array(objectOf(scalar), { minLength: 1, maxLength: 2 }),
  ),
);

const path = fc.oneof(
  fc.tuple(fc.constantFrom(...names)),
  fc.tuple(
    fc.constantFrom(...names),
    fc.oneof(fc.constantFrom(...names), fc.nat(2), fc.constant(null)),
  ),
  fc.tuple(
    fc.constantFrom(...names),
    fc.oneof(fc.nat(1), fc.constant(null)),
    fc.constantFrom(...names),
  ),
);

const claim = fc.record(
  { path, values: fc.array(scalar, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: ['path'] },
);

const credentialQuery = (id: string): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      types: fc.constantFrom(['urn:one'], ['urn:two'], ['urn:one', 'urn:two']),
      claims: fc.option(fc.array(claim, { minLength: 1, maxLength: 3 }), { nil: undefined }),
      sets: fc.option(
        fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 2,
        }),
        { nil: undefined },
      ),
      binding: fc.boolean(),
    })
    .map(({ types, claims: asked, sets, binding }) => ({
      id,
      format: 'dc+sd-jwt',
      meta: { vct_values: types },
      require_cryptographic_holder_binding: binding,
      ...(asked === undefined
        ? {}
        : {
            claims: asked.map((each, index) => ({ ...each, id: `c${String(index)}` })),
            ...(sets === undefined
              ? {}
              : {
                  claim_sets: sets.map((set) => [
                    ...new Set(set.map((n) => `c${String(n % asked.length)}`)),
                  ]),
                }),
          }),
    }));

const query = fc
  .record({
    first: credentialQuery('q1'),
    second: credentialQuery('q2'),
    sets: fc.constantFrom(undefined, [['q1']], [['q1'], ['q2']], [['q1', 'q2'], ['q2']]),
    isRequired: fc.boolean(),
  })
  .map(({ first, second, sets, isRequired }) => ({
    credentials: [first, second],
    ...(sets === undefined ? {} : { credential_sets: [{ options: sets, required: isRequired }] }),
  }));

const wallet = fc.array(
  fc.record({ type: fc.constantFrom('urn:one', 'urn:two'), claims, isBound: fc.boolean() }),
  { maxLength: 4 },
);

/** A list that holds objects beside other things, or a path step that meets two kinds, is one of the known differences. */
const isMixed = (value: Json): boolean =>
  Array.isArray(value) && new Set(value.map((each: Json) => typeof each)).size > 1;

describe('the dcql package as an oracle', () => {
  it('agrees on which queries can be answered, over 3,000 generated wallets', () => {
    fc.assert(
      fc.property(query, wallet, (wire, held) => {
        fc.pre(!held.some((card) => Object.values(card.claims).some(isMixed)));
        const parsed = parseQuery(wire);
        if (!parsed.ok) throw new Error(parsed.error.code);
        const ours = matchQuery(
          parsed.value,
          held.map((card, index) => buildCandidate({ id: String(index), ...card })),
        );
        const theirQuery = DcqlQuery.parse(wire as never);
        DcqlQuery.validate(theirQuery);
        const theirs = DcqlQuery.query(
          theirQuery,
          held.map((card) => ({
            credential_format: 'dc+sd-jwt' as const,
            vct: card.type,
            claims: card.claims as never,
            cryptographic_holder_binding: card.isBound,
          })),
        );
        expect(ours.isSatisfiable).toBe(theirs.can_be_satisfied);
        for (const { queryId, candidates } of ours.queries) {
          const matching = candidates.flatMap(({ satisfied, credentialId }) =>
            satisfied.length > 0 ? [Number(credentialId)] : [],
          );
          const match = theirs.credential_matches[queryId];
          const valid =
            match?.success === true
              ? match.valid_credentials.map((each) => each.input_credential_index)
              : [];
          expect(matching).toEqual([...valid].sort((a, b) => a - b));
        }
      }),
      { numRuns: propertyRuns(3_000), seed: 42 },
    );
  }, 60_000);
});

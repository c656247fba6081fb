import { DcqlQuery } from 'dcql';
import { buildCandidate } from '../../src/testing/build-candidate';
import { matchQuery } from '../../src/core/dcql/match';
import { parseQuery } from '../../src/core/dcql/parse-query';
import { interleave } from '../interleave';

const types = [
  'urn:bench:id',
  'urn:bench:licence',
  'urn:bench:degree',
  'urn:bench:ticket',
] as const;

/** Three queries, alternatives inside two of them, and a choice between two ways to answer. */
const wire = {
  credentials: [
    {
      id: 'id',
      format: 'dc+sd-jwt',
      meta: { vct_values: [types[0]] },
      claims: [
        { id: 'a', path: ['given_name'] },
        { id: 'b', path: ['address', 'country'], values: ['DE', 'FR'] },
        { id: 'c', path: ['over_18'] },
      ],
      claim_sets: [['c'], ['a', 'b']],
    },
    {
      id: 'licence',
      format: 'dc+sd-jwt',
      meta: { vct_values: [types[1]] },
      claims: [{ path: ['categories', null] }],
    },
    {
      id: 'degree',
      format: 'dc+sd-jwt',
      meta: { vct_values: [types[2]] },
      claims: [
        { id: 't', path: ['title'] },
        { id: 'g', path: ['given_name'] },
      ],
      claim_sets: [['t', 'g'], ['t']],
    },
  ],
  credential_sets: [{ options: [['id', 'degree'], ['licence']] }],
};

const claimsOf = (index: number) => ({
  given_name: `Person ${String(index)}`,
  family_name: 'Bench',
  over_18: index % 3 === 0,
  address: { country: ['DE', 'FR', 'GB'][index % 3] ?? 'DE', locality: 'Somewhere' },
  categories: ['A', 'B'],
  title: 'Master',
});

const typeOf = (index: number): string => types[index % types.length] ?? types[0];

/** Reads `count` cards against the three queries. ms */
export const matchQueries = async (count: number) => {
  const parsed = parseQuery(wire);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const query = parsed.value;
  const candidates = Array.from({ length: count }, (_, index) =>
    buildCandidate({ id: String(index), type: typeOf(index), claims: claimsOf(index) }),
  );
  const ours = (): unknown => matchQuery(query, candidates);
  return interleave({ ours }, 15);
};

/** The same beside the package. ms */
export const matchBesidePackage = async (count: number) => {
  const parsed = parseQuery(wire);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const query = parsed.value;
  const candidates = Array.from({ length: count }, (_, index) =>
    buildCandidate({ id: String(index), type: typeOf(index), claims: claimsOf(index) }),
  );
  const theirQuery = DcqlQuery.parse(wire as never);
  const held = Array.from({ length: count }, (_, index) => ({
    credential_format: 'dc+sd-jwt' as const,
    vct: typeOf(index),
    claims: claimsOf(index),
    cryptographic_holder_binding: true,
  }));
  const ours = (): boolean => matchQuery(query, candidates).isSatisfiable;
  const theirs = (): boolean => DcqlQuery.query(theirQuery, held).can_be_satisfied;
  if (ours() !== theirs()) throw new Error('bench/the two matchers disagree');
  return interleave({ ours, theirs }, 3);
};

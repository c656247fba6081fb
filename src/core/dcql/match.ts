import type { Credential, CredentialId } from '../credential/credential';
import { formatOf } from '../formats/format-names';
import type {
  CandidateMatch,
  CandidateRefusal,
  ClaimMatch,
  MatchTree,
  QueryMatch,
  SetMatch,
} from './match-tree';
import { mapNonEmpty, type NonEmpty } from '../kernel/non-empty';
import type { ClaimsQuery, CredentialQuery, CredentialSetQuery, DcqlQuery } from './query';
import { selectPath } from './select-path';
import { valueEqual } from './value-equal';

/** One credential to be read against a query, with the facts core cannot find out by itself. */
export interface MatchCandidate {
  readonly credentialId: CredentialId;
  readonly credential: Pick<Credential, 'format' | 'type' | 'binding' | 'content'>;
  /** Authority key identifiers of the certificates of its chain, base64url of the raw identifier. */
  readonly authorityKeyIds: readonly string[];
}

/**
 * Reads every credential against every credential query. Pure and linear: credentials of another format or
 * type are told apart before anything in them is looked at.
 *
 * @returns for each query, credential and claim: matched, or why not; for each set: which options can be met
 * @see OpenID4VP 1.0 §6.4; CONFORMANCE DQ-2 … DQ-12
 */
export const matchQuery = (query: DcqlQuery, candidates: readonly MatchCandidate[]): MatchTree => {
  // Most cards are of another type: what is said of them is made once and shared by all queries.
  const ofOtherType = candidates.map((candidate) => unread(candidate, otherType));
  const queries = query.credentials.map((credentialQuery) =>
    matchCredentialQuery(credentialQuery, candidates, ofOtherType),
  );
  const met = new Set(
    queries
      .filter((match) => match.candidates.some(({ satisfied }) => satisfied.length > 0))
      .map(({ queryId }) => queryId),
  );
  const wanted: NonEmpty<CredentialSetQuery> = query.credentialSets ?? [
    { options: [mapNonEmpty(query.credentials, ({ id }) => id)], isRequired: true },
  ];
  const sets = wanted.map(({ options, isRequired }): SetMatch => ({
    isRequired,
    options: mapNonEmpty(options, (queryIds) => ({
      queryIds,
      isSatisfiable: queryIds.every((id) => met.has(id)),
    })),
  }));
  const isSatisfiable = sets.every(
    (set) => !set.isRequired || set.options.some((option) => option.isSatisfiable),
  );
  return { queries, sets, isSatisfiable };
};

const matchCredentialQuery = (
  query: CredentialQuery,
  candidates: readonly MatchCandidate[],
  ofOtherType: readonly CandidateMatch[],
): QueryMatch => {
  const kept = formatOf(query.format);
  const types = new Set(query.types);
  return {
    queryId: query.id,
    candidates: candidates.map((candidate, index) => {
      if (candidate.credential.format !== kept) return unread(candidate, otherFormat);
      if (types.has(candidate.credential.type)) return matchCandidate(query, candidate);
      return ofOtherType[index] ?? unread(candidate, otherType);
    }),
  };
};

const none: readonly never[] = [];
const otherFormat: readonly CandidateRefusal[] = ['other-format'];
const otherType: readonly CandidateRefusal[] = ['other-type'];

const unread = (
  { credentialId }: MatchCandidate,
  refusals: readonly CandidateRefusal[],
): CandidateMatch => ({ credentialId, refusals, claims: none, satisfied: none });

const matchCandidate = (query: CredentialQuery, candidate: MatchCandidate): CandidateMatch => {
  const claims = (query.claims ?? none).map((claim) => matchClaim(claim, candidate));
  const satisfied = satisfiedSets(query, claims);
  const refusals: CandidateRefusal[] = [];
  if (query.needsHolderBinding && candidate.credential.binding.kind !== 'key')
    refusals.push('not-bound');
  if (!answersTo(query, candidate)) refusals.push('other-authority');
  if (satisfied.length === 0) refusals.push('claims-not-met');
  const { credentialId } = candidate;
  return { credentialId, refusals, claims, satisfied: refusals.length === 0 ? satisfied : none };
};

const matchClaim = (claim: ClaimsQuery, { credential }: MatchCandidate): ClaimMatch => {
  const selected = selectPath(credential.content, claim.path);
  if (typeof selected === 'string') return { claim, verdict: selected, paths: none };
  // §6.4.1: an element with another value is treated as if it did not exist, so it is not selected either.
  const { values } = claim;
  const fitting =
    values === null
      ? selected
      : selected.filter(({ value }) => values.some((expected) => valueEqual(value, expected)));
  return fitting.length === 0
    ? { claim, verdict: 'value-differs', paths: none }
    : { claim, verdict: 'matched', paths: fitting.map(({ path }) => path) };
};

const satisfiedSets = (
  query: CredentialQuery,
  claims: readonly ClaimMatch[],
): readonly number[] => {
  if (query.claimSets === null)
    return claims.every(({ verdict }) => verdict === 'matched') ? [0] : none;
  const matched = new Set(
    claims.filter(({ verdict }) => verdict === 'matched').map(({ claim }) => claim.id),
  );
  return query.claimSets.flatMap((set, index) =>
    set.every((id) => matched.has(id)) ? [index] : [],
  );
};

/** §6.1.1: one entry is enough; only `aki` can be told from the credential itself. */
const answersTo = (query: CredentialQuery, { authorityKeyIds }: MatchCandidate): boolean =>
  query.trustedAuthorities === null ||
  query.trustedAuthorities.some(
    ({ kind, values }) => kind === 'aki' && values.some((value) => authorityKeyIds.includes(value)),
  );

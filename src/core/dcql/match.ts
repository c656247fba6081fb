import type { Credential, CredentialId } from '../credential/credential';
import { formatOf } from '../formats/format-names';
import type {
  CandidateMatch,
  CandidateRefusal,
  MatchTree,
  QueryMatch,
  SetMatch,
} from './match-tree';
import { mapNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { claimReader, type ClaimReader } from './claim-reader';
import type { CredentialQuery, CredentialSetQuery, DcqlQuery } from './query';

/** One credential to be read against a query, with the facts core cannot find out by itself. */
export interface MatchCandidate {
  readonly credentialId: CredentialId;
  readonly credential: Pick<Credential, 'format' | 'type' | 'binding' | 'content'>;
  /** Authority key identifiers of the certificates of its chain, base64url of the raw identifier. */
  readonly authorityKeyIds: readonly string[];
}

/**
 * Reads every credential query against the credentials of its format and types. Pure and linear; what is said of
 * a credential of another type is nothing, because nothing in it was looked at.
 *
 * @returns for each query, credential and claim: matched, or why not; for each set: which options can be met
 * @see OpenID4VP 1.0 §6.4; CONFORMANCE DQ-2 … DQ-12
 */
export const matchQuery = (query: DcqlQuery, candidates: readonly MatchCandidate[]): MatchTree => {
  const queries = query.credentials.map((credentialQuery) =>
    matchCredentialQuery(credentialQuery, candidates),
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

const none: readonly never[] = [];

/** The claims of a query, and its alternatives as indexes into them; without claim sets, all of them are the only one. */
interface ClaimReaders {
  readonly readers: readonly ClaimReader[];
  readonly sets: readonly (readonly number[])[];
  /** The list of all of them, shared by the many credentials it is true of. */
  readonly everySet: readonly number[];
}

const matchCredentialQuery = (
  query: CredentialQuery,
  candidates: readonly MatchCandidate[],
): QueryMatch => {
  const kept = formatOf(query.format);
  const types = new Set(query.types);
  const asked = query.claims ?? none;
  const readers = asked.map(claimReader);
  const sets = query.claimSets?.map((ids) =>
    ids.map((wanted) => asked.findIndex(({ id }) => id === wanted)),
  ) ?? [asked.map((_, index) => index)];
  const isOfThem = ({ credential }: MatchCandidate): boolean =>
    credential.format === kept && types.has(credential.type);
  const everySet = sets.map((_, index) => index);
  return {
    queryId: query.id,
    candidates: candidates
      .filter(isOfThem)
      .map((candidate) => matchCandidate(query, { readers, sets, everySet }, candidate)),
  };
};

const matchCandidate = (
  query: CredentialQuery,
  { readers, sets, everySet }: ClaimReaders,
  candidate: MatchCandidate,
): CandidateMatch => {
  const { credentialId, credential } = candidate;
  const claims = readers.map((read) => read(credential.content));
  const isMet = (index: number): boolean => claims[index]?.verdict === 'matched';
  const met = sets.flatMap((set, index) => (set.every(isMet) ? index : none));
  const refusals: CandidateRefusal[] = [];
  if (query.needsHolderBinding && credential.binding.kind !== 'key') refusals.push('not-bound');
  if (!answersTo(query, candidate)) refusals.push('other-authority');
  if (met.length === 0) refusals.push('claims-not-met');
  if (refusals.length > 0) return { credentialId, refusals, claims, satisfied: none };
  const satisfied = met.length === sets.length ? everySet : met;
  return { credentialId, refusals: none, claims, satisfied };
};

/** §6.1.1: one entry is enough; only `aki` can be told from the credential itself. */
const answersTo = (query: CredentialQuery, { authorityKeyIds }: MatchCandidate): boolean =>
  query.trustedAuthorities === null ||
  query.trustedAuthorities.some(
    ({ kind, values }) => kind === 'aki' && values.some((value) => authorityKeyIds.includes(value)),
  );

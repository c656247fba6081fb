import { usability, type CardState } from '../credential/card-state';
import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { Credential } from '../credential/credential';
import { disclosureClosure } from '../credential/disclosure-closure';
import { fieldsOf } from '../credential/fields';
import type { CandidateMatch, ClaimMatch } from '../dcql/match-tree';
import type { CredentialQuery } from '../dcql/query';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { sensitivityOf } from '../policy/sensitivity';
import { draftRows, type DraftRow, type DraftRows } from './plan-rows';
import type { PlanCandidate, PlanRow } from './plan';

/**
 * Plans how one card can answer one query: what can be chosen, what any answer needs, what always goes.
 *
 * @param match of this card, with at least one satisfied alternative
 * @see OpenID4VP 1.0 §6.4.1; DESIGN 2; SCREENS 6, Needed vs optional
 */
export const planCandidate = (
  query: CredentialQuery,
  match: CandidateMatch,
  credential: Credential,
  state: CardState,
): PlanCandidate => {
  const always = disclosureClosure(credential, []).fields;
  const asked = askedClaims(query, match);
  const drafted = draftRows(credential, asked, new Set(always.map(pathKey)));
  const alternatives = planAlternatives(query, match, drafted);
  const isAsked = askedFields(asked);
  const shown = new Set([...always, ...drafted.rows.flatMap(({ fields }) => fields)].map(pathKey));
  const all = fieldsOf(credential);
  return {
    credentialId: match.credentialId,
    type: credential.type,
    state,
    usability: usability[state.kind],
    rows: [
      ...drafted.rows.map((row) => choosable(row, alternatives)),
      ...always.map((field) => alwaysShown(field, credential.type, isAsked(field))),
    ],
    alternatives,
    fieldCount: all.length,
    extraCount: [...always, ...revealed(alternatives[0], drafted.rows).values()].filter(
      (field) => !isAsked(field),
    ).length,
    neverAsked: all.map(({ path }) => path).filter((path) => !shown.has(pathKey(path))),
    isBound: query.needsHolderBinding,
  };
};

/** §6.4.1: with claim sets, what stands in no satisfiable set is not asked for. */
const askedClaims = (query: CredentialQuery, match: CandidateMatch): readonly ClaimMatch[] => {
  const { claimSets } = query;
  if (claimSets === null) return match.claims;
  const ids = new Set(match.satisfied.flatMap((index) => claimSets[index] ?? []));
  return match.claims.filter(({ claim }) => claim.id !== null && ids.has(claim.id));
};

const planAlternatives = (
  { claimSets }: CredentialQuery,
  match: CandidateMatch,
  { rows, rowOf }: DraftRows,
): NonEmpty<readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const index of match.satisfied) {
    const ids = claimSets?.[index];
    const claims = match.claims.filter(
      ({ claim }) => ids === undefined || (claim.id !== null && ids.includes(claim.id)),
    );
    const keys = new Set(claims.flatMap(({ claim }) => rowOf.get(claim) ?? []));
    const closed = rows
      .filter(
        ({ key }) => keys.has(key) || rows.some((r) => keys.has(r.key) && r.brings.includes(key)),
      )
      .map(({ key }) => key);
    found.set(closed.join(' '), closed);
  }
  const cost = new Map([...found.values()].map((keys) => [keys, costOf(keys, rows)] as const));
  // The sort is stable: between equals the requester's favourite stays first.
  const sorted = [...found.values()].sort((a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0));
  if (!isNonEmpty(sorted)) throw new Error('a candidate without a satisfied alternative');
  return sorted;
};

/** What an alternative reveals: fields first, sensitive ones between equals. */
const costOf = (keys: readonly string[], rows: readonly DraftRow[]): number => {
  const sensitive = rows.filter((row) => keys.includes(row.key) && row.sensitivity !== null);
  return revealed(keys, rows).size * (rows.length + 1) + sensitive.length;
};

const revealed = (
  keys: readonly string[],
  rows: readonly DraftRow[],
): ReadonlyMap<string, ClaimPath> =>
  new Map(
    rows
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ fields }) => fields.map((field) => [pathKey(field), field] as const)),
  );

const choosable = (
  { disclosures: _, ...row }: DraftRow,
  alternatives: NonEmpty<readonly string[]>,
): PlanRow => ({
  ...row,
  need: alternatives.every((keys) => keys.includes(row.key)) ? 'needed' : 'optional',
});

const alwaysShown = (path: ClaimPath, type: string, isAsked: boolean): PlanRow => ({
  key: pathKey(path),
  path,
  isAsked,
  fields: [path],
  need: 'always',
  sensitivity: sensitivityOf(path, type),
  brings: [],
});

/** Tells whether a field is, lies in or holds something asked for. */
const askedFields = (claims: readonly ClaimMatch[]): ((field: ClaimPath) => boolean) => {
  const asked = new Set<string>();
  const leadingThere = new Set<string>();
  for (const path of claims.flatMap(({ paths }) => paths)) {
    asked.add(pathKey(path));
    for (let end = 1; end < path.length; end += 1) leadingThere.add(pathKey(path.slice(0, end)));
  }
  return (field) =>
    leadingThere.has(pathKey(field)) ||
    field.some((_, index) => asked.has(pathKey(field.slice(0, index + 1))));
};

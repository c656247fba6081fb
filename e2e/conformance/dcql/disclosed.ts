import type { CandidateMatch } from '../../../src/core/dcql/match-tree';
import type { ClaimPath } from '../../../src/core/credential/claim-tree';
import type { CredentialQuery } from '../../../src/core/dcql/query';
import type { JsonObject } from '../../../src/core/kernel/json';
import { isRecord } from '../shapes';
import { sameList } from './run-query';

/** The claims of a query that its first satisfied alternative asks for, by their place in the query. */
export function chosenClaims(query: CredentialQuery, match: CandidateMatch): readonly number[] {
  const ids = query.claimSets?.[match.satisfied[0] ?? 0];
  return (query.claims ?? []).flatMap(({ id }, index) =>
    ids === undefined || (id !== null && ids.includes(id)) ? [index] : [],
  );
}

/** Every place in the credential that those claims select. */
export const chosenPaths = (query: CredentialQuery, match: CandidateMatch): readonly ClaimPath[] =>
  chosenClaims(query, match).flatMap((index) => match.claims[index]?.paths ?? []);

const valueAt = (content: unknown, path: ClaimPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isRecord(value) ? value[String(step)] : undefined;
  }, content);

/**
 * Compares what was selected with a document that shows only what was selected, elements left out as null: every
 * selected value stands in it, and everything in it was selected.
 *
 * @returns what differs, or null
 */
export function differsFrom(
  output: unknown,
  content: JsonObject,
  paths: readonly ClaimPath[],
): string | null {
  const missing = paths.find((path) => !sameList(valueAt(output, path), valueAt(content, path)));
  if (missing !== undefined) return `the expected output lacks ${JSON.stringify(missing)}`;
  const extra = leavesOf(output, []).find(
    (leaf) => !paths.some((path) => sameList(path, leaf.slice(0, path.length))),
  );
  return extra === undefined ? null : `${JSON.stringify(extra)} was not selected`;
}

function leavesOf(value: unknown, path: ClaimPath): readonly ClaimPath[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...path, index]));
  return isRecord(value)
    ? Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]))
    : [path];
}

import { matchQuery } from '../../../src/core/dcql/match';
import type { CandidateMatch, MatchTree } from '../../../src/core/dcql/match-tree';
import { parseQuery } from '../../../src/core/dcql/parse-query';
import type { DcqlQuery } from '../../../src/core/dcql/query';
import type { Json } from '../../../src/core/kernel/json';
import type { Result } from '../../../src/core/kernel/result';
import type { QueryFailure } from '../../../src/core/dcql/query-failure';
import { falseAccept, failed, passed, type Verdict } from '../case-result';
import { contradictionIn } from './not-ours';
import { candidatesOf, type WireCredential } from './wire-credentials';

/** A query read and matched by the wallet. */
export type Matched = { readonly query: DcqlQuery; readonly tree: MatchTree };

export const readQuery = (query: unknown): Result<DcqlQuery, QueryFailure> =>
  parseQuery(query as Json | undefined); // parsed JSON

/** Reads a query and matches it against the credentials of a case; the failure of reading as a verdict. */
export function matchWire(
  wire: unknown,
  credentials: readonly WireCredential[],
): Matched | Verdict {
  const query = readQuery(wire);
  if (!query.ok) return refusedQuery(wire, query.error.code);
  return { query: query.value, tree: matchQuery(query.value, candidatesOf(credentials)) };
}

/** A case expected an answer and the query was refused; the rule says what the final text has against it. */
export const refusedQuery = (wire: unknown, code: string): Verdict =>
  failed(`refused with ${code}`, contradictionIn(wire));

/** Compares whether a query can be read with what the case says. */
export function judgeReading(wire: unknown, isExpected: boolean): Verdict {
  const query = readQuery(wire);
  if (query.ok === isExpected) return passed;
  return query.ok
    ? falseAccept('a malformed query was read')
    : refusedQuery(wire, query.error.code);
}

/** Ids of the credentials that answer one query, in the order they are held. */
export const answering = (tree: MatchTree, queryId: string): readonly string[] =>
  satisfying(tree, queryId).map(({ credentialId }) => credentialId);

export const satisfying = (tree: MatchTree, queryId: string): readonly CandidateMatch[] =>
  (tree.queries.find((one) => one.queryId === queryId)?.candidates ?? []).filter(
    ({ satisfied }) => satisfied.length > 0,
  );

export const sameList = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

import type { KindRunner } from '../case-result';
import { failed, passed } from '../case-result';
import { oneCase } from '../each-case';
import { readQuery, refusedQuery, sameList } from './run-query';
import { queriesOf } from './not-ours';

/** One published query document: it is read, and no part of it is lost. */
export const runQuery: KindRunner = (file) =>
  oneCase(file, (content) => {
    const query = readQuery(content);
    if (!query.ok) return refusedQuery(content, query.error.code);
    const ours = query.value.credentials.map(({ id, format, claims, claimSets }) => [
      ...[id, format, claims?.map(({ path }) => path), claimSets ?? undefined],
    ]);
    const theirs = queriesOf(content).map(({ id, format, claims, claim_sets }) => [
      ...[id, format],
      Array.isArray(claims) ? claims.map((claim: { path?: unknown }) => claim.path) : undefined,
      claim_sets,
    ]);
    const sets = content['credential_sets'];
    const setCount = Array.isArray(sets) ? sets.length : 0;
    const isWhole =
      sameList(ours, theirs) && (query.value.credentialSets?.length ?? 0) === setCount;
    return isWhole ? passed : failed(`read as ${JSON.stringify(ours)}`);
  });

import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { PlanCandidate } from './plan';

/**
 * Lists every field the other side could read when some rows go: those, and what is always shown. This is
 * the set that is counted, marked, approved, built and receipted.
 *
 * @param keys of rows; the ones always shown need not be named
 * @returns paths sorted by their key, each once
 */
export const shownFields = (
  candidate: PlanCandidate,
  keys: readonly string[],
): readonly ClaimPath[] => {
  const chosen = new Set(keys);
  return sortedPaths(
    candidate.rows
      .filter(({ key, need }) => need === 'always' || chosen.has(key))
      .flatMap(({ fields }) => fields),
  );
};

/** Paths in the fixed order of their keys (by UTF-16 code unit), each once. */
export const sortedPaths = (paths: readonly ClaimPath[]): readonly ClaimPath[] => {
  const byKey = new Map(paths.map((path) => [pathKey(path), path]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
};

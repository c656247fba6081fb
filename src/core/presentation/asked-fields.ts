import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { SensitivityClass } from '../policy/sensitivity';
import { sensitivityOf } from '../policy/sensitivity';
import type { DisclosurePlan, PlanCandidate } from './plan';

/** A field somebody asks for, and of which kind of card. */
export interface AskedField {
  readonly type: string;
  readonly path: ClaimPath;
  readonly sensitivity: SensitivityClass | null;
}

/** The fields of one card that a request asks for, needed and optional; what travels unasked is not here. */
export const askedOf = (candidate: PlanCandidate): readonly AskedField[] => {
  const { type } = candidate;
  const paths = candidate.rows
    .filter(({ isAsked }) => isAsked)
    .flatMap(({ fields }) => fields)
    .map((path) => [pathKey(path), path] as const);
  return [...new Map(paths).values()].map((path) => ({
    type,
    path,
    sensitivity: sensitivityOf(path, type),
  }));
};

/** Everything a request asks for, over all its options, read on the default card of each query; each field once. */
export const askedFields = (plan: DisclosurePlan): readonly AskedField[] => {
  const asked = plan.queries
    .flatMap(({ candidates }) => candidates.slice(0, 1))
    .flatMap(askedOf)
    .map((field) => [JSON.stringify([field.type, field.path]), field] as const);
  return [...new Map(asked).values()];
};

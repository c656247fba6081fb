import { fieldGroupOf, type FieldGroup } from '../activity/field-group';
import type { DisclosurePlan, PlanCandidate, PlanRow } from './plan';

/**
 * A plan with the person's own judgement in it: rows with a field of a group they call sensitive are sensitive
 * too. What the table calls sensitive stays so, because an opinion may add care and never take it away.
 *
 * @param groups what the person added under Sharing rules
 * @see SCREENS S20, field sensitivity overrides
 */
export const withOwnSensitivity = (
  plan: DisclosurePlan,
  groups: readonly FieldGroup[],
): DisclosurePlan => {
  if (groups.length === 0) return plan;
  const own = new Set(groups);
  const rowWith = (row: PlanRow, type: string): PlanRow =>
    row.sensitivity === null && row.fields.some((path) => own.has(fieldGroupOf(path, type)))
      ? { ...row, sensitivity: 'own' }
      : row;
  const candidateWith = (candidate: PlanCandidate): PlanCandidate => ({
    ...candidate,
    rows: candidate.rows.map((row) => rowWith(row, candidate.type)),
  });
  return {
    ...plan,
    queries: plan.queries.map((query) => ({
      ...query,
      candidates: query.candidates.map(candidateWith),
    })),
  };
};

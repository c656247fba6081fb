import type { CredentialId } from '../credential/credential';
import type { Choice, Pick } from './choice';
import type { DisclosurePlan, PlanCandidate, PlanQuery } from './plan';

/** One card of a choice with its plan: what would leave from it. */
export interface ChosenCard {
  readonly query: PlanQuery;
  readonly candidate: PlanCandidate;
  readonly pick: Pick;
}

/** Ids of the queries that the chosen options ask for, in the request's order. */
export const chosenQueryIds = (plan: DisclosurePlan, choice: Choice): readonly string[] => {
  const wanted = new Set(
    plan.sets.flatMap((set, index) => set.options[choice.options[index] ?? -1]?.queryIds ?? []),
  );
  return plan.queries.map(({ id }) => id).filter((id) => wanted.has(id));
};

/** Finds a card among those that can answer a query. */
export const candidateOf = (
  query: PlanQuery | undefined,
  credentialId: CredentialId,
): PlanCandidate | undefined =>
  query?.candidates.find((candidate) => candidate.credentialId === credentialId);

/** Finds a query of the plan. */
export const queryOf = (plan: DisclosurePlan, queryId: string): PlanQuery | undefined =>
  plan.queries.find(({ id }) => id === queryId);

/** The picks made for one query; none when nothing is picked, and never an inherited member. */
export const picksOf = (choice: Choice, queryId: string): readonly Pick[] =>
  Object.hasOwn(choice.picks, queryId) ? (choice.picks[queryId] ?? []) : [];

/** Every card that the chosen options would send, in the request's order; picks the plan does not know are passed over. */
export const chosenCards = (plan: DisclosurePlan, choice: Choice): readonly ChosenCard[] =>
  chosenQueryIds(plan, choice).flatMap((queryId) => {
    const query = queryOf(plan, queryId);
    if (query === undefined) return [];
    return picksOf(choice, queryId).flatMap((pick) => {
      const candidate = candidateOf(query, pick.credentialId);
      return candidate === undefined ? [] : [{ query, candidate, pick }];
    });
  });

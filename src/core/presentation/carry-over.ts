import type { NonEmpty } from '../kernel/non-empty';
import { isNonEmpty } from '../kernel/non-empty';
import type { Choice, Pick } from './choice';
import { candidateOf, picksOf } from './chosen-cards';
import { initialChoice, initialPick } from './initial-choice';
import type { DisclosurePlan } from './plan';
import { closedRows } from './toggle';

/**
 * Keeps what the person chose when the plan changes under them (a status came in, a card went): cards and rows
 * that still exist stay as they were, nothing new is turned on, and a tick for a risk is taken back when the
 * card's state is another one.
 *
 * @param before the plan the choice was made on
 */
export const carryOver = (before: DisclosurePlan, choice: Choice, plan: DisclosurePlan): Choice => {
  const fresh = initialChoice(plan);
  const options = plan.sets.map((set, index) => {
    const chosen = choice.options[index] ?? null;
    return chosen !== null && set.options[chosen]?.isAnswerable === true
      ? chosen
      : (fresh.options[index] ?? null);
  });
  const wanted = new Set(
    plan.sets.flatMap((set, index) => set.options[options[index] ?? -1]?.queryIds ?? []),
  );
  const picks = plan.queries.flatMap((query): [string, NonEmpty<Pick>][] => {
    const old = before.queries.find(({ id }) => id === query.id);
    const kept = picksOf(choice, query.id).flatMap((pick) => {
      const candidate = candidateOf(query, pick.credentialId);
      if (candidate === undefined) return [];
      const isSameState = candidateOf(old, pick.credentialId)?.state.kind === candidate.state.kind;
      const rows = closedRows(candidate, (key) => pick.rows.includes(key));
      return [{ ...pick, rows, isRiskAccepted: pick.isRiskAccepted && isSameState }];
    });
    if (isNonEmpty(kept)) return [[query.id, kept]];
    const first = initialPick(query, plan.request.verifier.tier);
    // The card is gone: another one is proposed with nothing on, because nobody chose it.
    return first === null || !wanted.has(query.id) ? [] : [[query.id, [{ ...first, rows: [] }]]];
  });
  return {
    options,
    picks: Object.fromEntries(picks),
    isStrangerAccepted: choice.isStrangerAccepted,
  };
};

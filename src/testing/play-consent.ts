import type { Choice } from '../core/presentation/choice';
import { chosenCards } from '../core/presentation/chosen-cards';
import { initialChoice } from '../core/presentation/initial-choice';
import type { DisclosurePlan } from '../core/presentation/plan';
import {
  acceptRisk,
  acceptStranger,
  chooseCard,
  chooseOption,
  toggleRow,
} from '../core/presentation/toggle';

/** Plays a person: presses some things, then whatever is still missing for an answer. */
export const playConsent = (plan: DisclosurePlan, presses: readonly number[]): Choice => {
  let choice = initialChoice(plan);
  const option = (presses[0] ?? 0) % (plan.sets[0]?.options.length ?? 1);
  if (plan.sets[0]?.options[option]?.isAnswerable === true)
    choice = chooseOption(plan, choice, 0, option);
  const press = (n: number): void => {
    const cards = chosenCards(plan, choice);
    const card = cards[n % Math.max(cards.length, 1)];
    if (card === undefined) return;
    const { query, candidate } = card;
    const other = query.candidates[n % query.candidates.length];
    if (n % 7 === 0 && other !== undefined) {
      choice = chooseCard(plan, choice, { queryId: query.id, credentialId: other.credentialId });
      return;
    }
    const row = candidate.rows[n % Math.max(candidate.rows.length, 1)];
    if (row !== undefined)
      choice = toggleRow(
        plan,
        choice,
        { queryId: query.id, credentialId: candidate.credentialId, row: row.key },
        n % 2 === 0,
      );
  };
  presses.forEach(press);
  for (const { query, candidate, pick } of chosenCards(plan, choice)) {
    const at = { queryId: query.id, credentialId: candidate.credentialId };
    const wanted = candidate.alternatives[(presses[0] ?? 0) % candidate.alternatives.length] ?? [];
    if (!candidate.alternatives.some((keys) => keys.every((key) => pick.rows.includes(key))))
      for (const row of wanted) choice = toggleRow(plan, choice, { ...at, row }, true);
    choice = acceptRisk(choice, at, true);
  }
  return acceptStranger(choice, true);
};

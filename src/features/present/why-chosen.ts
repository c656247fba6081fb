import type { PlanCandidate } from '../../core/presentation/plan';
import { shownFields } from '../../core/presentation/shown-fields';
import type { RequestReview } from '../../ports/vault';
import type { WordId } from '../../words/words';
import { cardOf } from './consent-model';
import type { ConsentCard } from './consent-model';

/**
 * Why this card and not the next one, while it is still the one we proposed; null when there is no other, or
 * nothing true to say: two cards that are alike in all of this stand in an order of no meaning.
 */
export const whyChosen = (
  { query, candidate, card }: ConsentCard,
  review: RequestReview,
): WordId | null => {
  const [first, second] = query.candidates;
  if (second === undefined || first !== candidate) return null;
  if (first.state.kind !== second.state.kind) return 'present.chosen-standing';
  if (first.extraCount < second.extraCount) return 'present.chosen-least';
  const usedAt = card.summary.lastUsedAt ?? 0;
  const otherUsedAt = cardOf(review, second.credentialId)?.summary.lastUsedAt ?? 0;
  if (usedAt > otherUsedAt) return 'present.chosen-used';
  return leastShown(first) < leastShown(second) ? 'present.chosen-least' : null;
};

const leastShown = (candidate: PlanCandidate): number =>
  shownFields(candidate, candidate.alternatives[0]).length;

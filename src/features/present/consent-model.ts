import { approve } from '../../core/presentation/approve';
import type { ApproveFailure } from '../../core/presentation/approve';
import { describeLearned } from '../../core/policy/describe-learned';
import type { Learned } from '../../core/policy/describe-learned';
import { chosenCards } from '../../core/presentation/chosen-cards';
import type { ChosenCard } from '../../core/presentation/chosen-cards';
import type { CardView } from '../../ports/cards';
import type { RequestReview } from '../../ports/vault';
import type { RequestStage } from '../../state/request-store';
import { leavingCards, leavingCount } from './consent-fields';
import type { LeavingCard } from './consent-fields';

export type ReviewingStage = Extract<RequestStage, { at: 'reviewing' }>;

/** One card of the answer, with its plan, the person's pick and the card itself. */
export interface ConsentCard extends ChosenCard {
  readonly card: CardView;
}

/** Everything the consent screen draws, derived from review and choice; it decides nothing. */
export interface Consent {
  readonly review: RequestReview;
  readonly cards: readonly ConsentCard[];
  readonly leaving: readonly LeavingCard[];
  /** What they would learn, and what they would not. */
  readonly learned: Learned;
  /** The number on the button. */
  readonly count: number;
  /** Why this choice cannot be sent, or null when it can. */
  readonly blocked: ApproveFailure | null;
}

/** Derives the consent screen from the stage. */
export const consentOf = ({ review, choice }: ReviewingStage): Consent => {
  const chosen = chosenCards(review.plan, choice);
  const approved = approve(review.plan, choice);
  return {
    review,
    cards: chosen.flatMap((each) => {
      const card = cardOf(review, each.candidate.credentialId);
      return card === undefined ? [] : [{ ...each, card }];
    }),
    leaving: leavingCards(chosen),
    learned: describeLearned(review.plan, choice, (id) => cardOf(review, id)?.credential),
    count: leavingCount(chosen),
    blocked: approved.ok ? null : approved.error,
  };
};

/** The card of an id; every card named in the plan comes with the review. */
export const cardOf = (
  review: RequestReview,
  id: ChosenCard['candidate']['credentialId'],
): CardView | undefined => review.cards.find(({ summary }) => summary.id === id);

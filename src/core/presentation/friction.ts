import { askedFields } from './asked-fields';
import { chosenCards } from './chosen-cards';
import type { Choice } from './choice';
import type { EarlierAnswer } from './earlier-answer';
import { askedBeyond } from './over-asking';
import type { DisclosurePlan } from './plan';
import type { Arrival } from './stages';

/** How much a screen slows the person down before an answer. */
export interface Friction {
  /** The short sheet: nothing about this request is new or sensitive. */
  readonly isShort: boolean;
  /** S08b: does the page that showed the code start with this host? */
  readonly needsWebsiteCheck: boolean;
}

/**
 * Decides how long the way to an answer is, by risk.
 *
 * @param choice the initial one: its cards must all stand well for the short sheet
 * @param earlier answers to the same requester, newest first; empty means never met
 * @see SCREENS 1.8, 6 Friction
 */
export const friction = (
  plan: DisclosurePlan,
  choice: Choice,
  arrival: Arrival,
  earlier: readonly EarlierAnswer[],
): Friction => {
  const isConfirmed = plan.request.verifier.tier === 'confirmed';
  const isSensitive = askedFields(plan).some(({ sensitivity }) => sensitivity !== null);
  // A picture of a code can be passed on as well as the code itself.
  const isFromElsewhere = arrival === 'camera' || arrival === 'picture';
  const last = earlier[0];
  const cards = chosenCards(plan, choice);
  return {
    isShort:
      isConfirmed &&
      !isSensitive &&
      last !== undefined &&
      askedBeyond(plan, last).length === 0 &&
      cards.length > 0 &&
      cards.every(({ candidate }) => candidate.state.kind === 'valid'),
    needsWebsiteCheck: isFromElsewhere && (!isConfirmed || isSensitive),
  };
};

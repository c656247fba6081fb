import { askedOf } from '../../core/presentation/asked-fields';
import type { RequestReview } from '../../ports/vault';
import type { Consent } from './consent-model';

/** How many fields they ask for, needed and optional, of the cards that would answer; what travels unasked is not theirs. */
export const askedCount = ({ cards }: Consent): number =>
  new Set(
    cards.flatMap(({ candidate }) =>
      askedOf(candidate).map(({ path }) => JSON.stringify([candidate.credentialId, path])),
    ),
  ).size;

/** How many rows are asked for, over the default cards, and how many of them are sensitive (M-OVER2). */
export const askedThings = ({ plan }: RequestReview): { things: number; sensitive: number } => {
  const rows = plan.queries.flatMap(({ candidates }) =>
    (candidates[0]?.rows ?? []).filter(({ isAsked }) => isAsked),
  );
  return {
    things: rows.length,
    sensitive: rows.filter(({ sensitivity }) => sensitivity !== null).length,
  };
};

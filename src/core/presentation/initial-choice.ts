import type { NonEmpty } from '../kernel/non-empty';
import type { VerifierTier } from '../policy/party';
import { needsOwnTick } from '../policy/sensitivity';
import type { Choice, Pick } from './choice';
import { queryOf } from './chosen-cards';
import type { DisclosurePlan, PlanCandidate, PlanQuery, PlanSet } from './plan';
import { shownFields } from './shown-fields';

/**
 * What the consent screen starts with: for a confirmed requester the alternative that reveals least, without
 * fixed identifiers, faces and what the person calls sensitive, which always need a tick of their own; for anybody else nothing. Optional sets
 * are left out, and no tick that takes a risk is on.
 *
 * @see SCREENS 6, Defaults
 */
export const initialChoice = (plan: DisclosurePlan): Choice => {
  const options = plan.sets.map((set) => (set.isRequired ? leastRevealing(plan, set) : null));
  const queryIds = new Set(
    plan.sets.flatMap((set, index) => set.options[options[index] ?? -1]?.queryIds ?? []),
  );
  const picks = plan.queries
    .filter(({ id }) => queryIds.has(id))
    .flatMap((query) => {
      const pick = initialPick(query, plan.request.verifier.tier);
      return pick === null ? [] : [[query.id, [pick]] as const];
    });
  return {
    options,
    picks: Object.fromEntries<NonEmpty<Pick>>(picks),
    isStrangerAccepted: false,
  };
};

/** The default card of a query with its default rows; null when no card can answer. */
export const initialPick = (query: PlanQuery, tier: VerifierTier): Pick | null => {
  const candidate = query.candidates[0];
  return candidate === undefined
    ? null
    : {
        credentialId: candidate.credentialId,
        rows: initialRows(candidate, tier),
        isRiskAccepted: false,
      };
};

/** The rows of a card that start on. */
export const initialRows = (candidate: PlanCandidate, tier: VerifierTier): readonly string[] => {
  if (tier !== 'confirmed') return [];
  const ownTick = new Set(
    candidate.rows.filter((row) => needsOwnTick(row.sensitivity)).map(({ key }) => key),
  );
  const brings = new Map(candidate.rows.map(({ key, brings: brought }) => [key, brought]));
  return candidate.alternatives[0].filter(
    (key) => !ownTick.has(key) && !(brings.get(key) ?? []).some((brought) => ownTick.has(brought)),
  );
};

/**
 * The option that shows fewest fields from its default cards; between equals the requester's favourite.
 *
 * @returns its index, or null when none can be answered
 */
export const leastRevealing = (plan: DisclosurePlan, set: PlanSet): number | null => {
  let best: { readonly index: number; readonly cost: number } | null = null;
  for (const [index, { queryIds, isAnswerable }] of set.options.entries()) {
    if (!isAnswerable) continue;
    const cost = queryIds
      .map((id) => queryOf(plan, id)?.candidates[0])
      .reduce((sum, card) => sum + (card ? shownFields(card, card.alternatives[0]).length : 0), 0);
    if (best === null || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
};

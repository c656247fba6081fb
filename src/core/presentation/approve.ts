import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { fail, ok, type Result } from '../kernel/result';
import type { ApproveFailure } from './approve-failure';
import { approvePick } from './approve-pick';
import type { ApprovedDisclosure, ApprovedItem, Choice, Pick } from './choice';
import { chosenQueryIds, picksOf, queryOf } from './chosen-cards';
import { disclosureDigest } from './disclosure-digest';
import type { DisclosurePlan, PlanQuery } from './plan';

export type { ApproveFailure } from './approve-failure';

/**
 * Turns what the person chose into the only thing that can be sent. The page runs it to know whether Share can
 * be pressed, the vault runs it again on its own plan and compares the digests.
 *
 * @returns items in the request's order; picks of options that were not chosen are left out
 * @errors every code of `ApproveFailure`; the first in the order of the request, ticks last
 * @see DESIGN 1, 3; SCREENS 1.9
 */
export const approve = (
  plan: DisclosurePlan,
  choice: Choice,
): Result<ApprovedDisclosure, ApproveFailure> => {
  const wrong = wrongOption(plan, choice);
  if (wrong !== null) return fail({ code: 'present/option-missing', facts: { set: wrong } });

  const items: ApprovedItem[] = [];
  let tick: ApproveFailure | null = null;
  for (const queryId of chosenQueryIds(plan, choice)) {
    const query = queryOf(plan, queryId);
    const picks = picksOf(choice, queryId);
    if (query === undefined || picks.length === 0)
      return fail({ code: 'present/card-missing', facts: { query: queryId } });
    if (hasTooMany(query, picks))
      return fail({ code: 'present/too-many', facts: { query: queryId } });
    for (const pick of picks) {
      const item = approvePick(query, pick);
      if (item.ok) items.push(item.value);
      else if (item.error.code !== 'present/needs-tick') return item;
      else tick ??= item.error;
    }
  }
  if (tick !== null) return fail(tick);
  if (!isNonEmpty(items)) return fail({ code: 'present/nothing' });
  const { digest: requestDigest, verifier } = plan.request;
  if (verifier.tier === 'unconfirmed' && !choice.isStrangerAccepted)
    return fail({ code: 'present/stranger' });
  const all: NonEmpty<ApprovedItem> = items;
  const approved = { requestDigest, items: all, digest: disclosureDigest(requestDigest, all) };
  // The one place that may name the brand: everything above has been checked.
  return ok(approved as ApprovedDisclosure);
};

/** The first set whose option is missing or unknown; null when every set is decided. */
const wrongOption = (plan: DisclosurePlan, choice: Choice): number | null => {
  const index = plan.sets.findIndex(({ isRequired, options }, at) => {
    const chosen = choice.options[at] ?? null;
    return chosen === null ? isRequired : options[chosen] === undefined;
  });
  return index < 0 ? null : index;
};

const hasTooMany = (query: PlanQuery, picks: readonly Pick[]): boolean =>
  (picks.length > 1 && !query.isMultiple) ||
  new Set(picks.map(({ credentialId }) => credentialId)).size < picks.length;

import { fail, ok, type Result } from '../kernel/result';
import type { ApproveFailure } from './approve-failure';
import type { ApprovedItem, Pick } from './choice';
import { candidateOf } from './chosen-cards';
import type { PlanCandidate, PlanQuery } from './plan';
import { shownFields } from './shown-fields';

/**
 * Judges one card of a choice: the plan holds it, its rows are whole, they answer the query, and a card that
 * needs a tick has it.
 *
 * @errors `present/unknown-card`, `present/not-usable`, `present/unknown-row`, `present/not-closed`,
 *   `present/left-out-needed`, `present/needs-tick`
 */
export const approvePick = (query: PlanQuery, pick: Pick): Result<ApprovedItem, ApproveFailure> => {
  const facts = { query: query.id };
  const candidate = candidateOf(query, pick.credentialId);
  if (candidate === undefined)
    return query.unusable.some(({ credentialId }) => credentialId === pick.credentialId)
      ? fail({ code: 'present/not-usable', facts })
      : fail({ code: 'present/unknown-card', facts });
  if (candidate.usability === 'never') return fail({ code: 'present/not-usable', facts });

  const chosen = new Set(pick.rows);
  const choosable = candidate.rows.filter(({ need }) => need !== 'always');
  const known = new Set(choosable.map(({ key }) => key));
  if (pick.rows.some((key) => !known.has(key))) return fail({ code: 'present/unknown-row', facts });
  const open = choosable
    .filter(({ key }) => chosen.has(key))
    .flatMap(({ brings }) => brings)
    .find((key) => !chosen.has(key));
  if (open !== undefined)
    return fail({ code: 'present/not-closed', facts: { field: open, ...facts } });

  const missing = leftOut(candidate, chosen);
  if (missing !== null)
    return fail({ code: 'present/left-out-needed', facts: { field: missing, ...facts } });
  if (candidate.usability === 'needs-tick' && !pick.isRiskAccepted)
    return fail({ code: 'present/needs-tick', facts });
  return ok({
    queryId: query.id,
    credentialId: candidate.credentialId,
    fields: shownFields(candidate, pick.rows),
    isBound: candidate.isBound,
    acceptedState: candidate.usability === 'needs-tick' ? candidate.state.kind : null,
  });
};

/** The first row missing from the alternative that lacks fewest; null when one is complete. */
const leftOut = (candidate: PlanCandidate, chosen: ReadonlySet<string>): string | null => {
  const gaps = candidate.alternatives.map((keys) => keys.filter((key) => !chosen.has(key)));
  const smallest = gaps.reduce((best, gap) => (gap.length < best.length ? gap : best));
  return smallest[0] ?? null;
};

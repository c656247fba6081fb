import type { CredentialId } from '../credential/credential';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import type { Choice, Pick } from './choice';
import { candidateOf, picksOf, queryOf } from './chosen-cards';
import { initialPick, initialRows } from './initial-choice';
import type { DisclosurePlan, PlanCandidate } from './plan';

// Each of these answers one thing a person can do on the consent screen. A choice they return is closed: no row
// is on without the rows it brings. What does not exist in the plan changes nothing.

/** Names one card of one query. */
export interface PickId {
  readonly queryId: string;
  readonly credentialId: CredentialId;
}

/** Turns a row on, with all it brings, or off, with all that brings it. */
export const toggleRow = (
  plan: DisclosurePlan,
  choice: Choice,
  at: PickId & { readonly row: string },
  isOn: boolean,
): Choice =>
  changePick(choice, at, (pick) => {
    const candidate = candidateOf(queryOf(plan, at.queryId), at.credentialId);
    const row = candidate?.rows.find(({ key }) => key === at.row);
    if (candidate === undefined || row === undefined || row.need === 'always') return pick;
    const moved = new Set(
      isOn
        ? [row.key, ...row.brings]
        : candidate.rows
            .filter((r) => r === row || r.brings.includes(row.key))
            .map(({ key }) => key),
    );
    return {
      ...pick,
      rows: rowsWhere(candidate, (key) => (moved.has(key) ? isOn : pick.rows.includes(key))),
    };
  });

/** Takes another card for a query. Rows both cards have keep what the person chose; new ones start as they do. */
export const chooseCard = (plan: DisclosurePlan, choice: Choice, at: PickId): Choice => {
  const query = queryOf(plan, at.queryId);
  const candidate = candidateOf(query, at.credentialId);
  if (query === undefined || candidate === undefined) return choice;
  const before = picksOf(choice, at.queryId)[0];
  const known = before && candidateOf(query, before.credentialId);
  const defaults = initialRows(candidate, plan.request.verifier.tier);
  const rows = closedRows(candidate, (key) =>
    known?.rows.some((row) => row.key === key && row.need !== 'always')
      ? (before?.rows.includes(key) ?? false)
      : defaults.includes(key),
  );
  const pick: Pick = { credentialId: at.credentialId, rows, isRiskAccepted: false };
  return withPicks(choice, at.queryId, [pick]);
};

/** Adds or takes away a card where the requester accepts several; the last one stays. */
export const toggleCard = (
  plan: DisclosurePlan,
  choice: Choice,
  at: PickId,
  isOn: boolean,
): Choice => {
  const query = queryOf(plan, at.queryId);
  const candidate = candidateOf(query, at.credentialId);
  if (query === undefined || candidate === undefined || !query.isMultiple) return choice;
  const others = picksOf(choice, at.queryId).filter(
    (pick) => pick.credentialId !== at.credentialId,
  );
  const rows = initialRows(candidate, plan.request.verifier.tier);
  const picks = isOn
    ? [...others, { credentialId: at.credentialId, rows, isRiskAccepted: false }]
    : others;
  return isNonEmpty(picks) ? withPicks(choice, at.queryId, picks) : choice;
};

/** Takes one option of a set, or null to leave an optional set out. Picks of other options are remembered. */
export const chooseOption = (
  plan: DisclosurePlan,
  choice: Choice,
  setIndex: number,
  option: number | null,
): Choice => {
  const set = plan.sets[setIndex];
  if (set === undefined || (option !== null && set.options[option] === undefined)) return choice;
  const options = choice.options.map((chosen, index) => (index === setIndex ? option : chosen));
  const queryIds = option === null ? [] : (set.options[option]?.queryIds ?? []);
  return queryIds.reduce<Choice>(
    (changed, queryId) => {
      const query = queryOf(plan, queryId);
      const pick = query && initialPick(query, plan.request.verifier.tier);
      return !pick || picksOf(changed, queryId).length > 0
        ? changed
        : withPicks(changed, queryId, [pick]);
    },
    { ...choice, options },
  );
};

/** Sets or takes back the tick "Share anyway" of one card. */
export const acceptRisk = (choice: Choice, at: PickId, isRiskAccepted: boolean): Choice =>
  changePick(choice, at, (pick) => ({ ...pick, isRiskAccepted }));

/** Sets or takes back the tick "I know who this is from somewhere else". */
export const acceptStranger = (choice: Choice, isStrangerAccepted: boolean): Choice => ({
  ...choice,
  isStrangerAccepted,
});

/** Rows of a card by a rule, without the always-shown ones, in the plan's order. */
const rowsWhere = (candidate: PlanCandidate, isOn: (key: string) => boolean): readonly string[] =>
  candidate.rows.filter(({ key, need }) => need !== 'always' && isOn(key)).map(({ key }) => key);

/** The same, leaving out every row whose companions are not all on. */
export const closedRows = (
  candidate: PlanCandidate,
  isOn: (key: string) => boolean,
): readonly string[] => {
  const on = new Set(rowsWhere(candidate, isOn));
  // What a row brings is already all it can reach, so one pass closes the choice.
  return candidate.rows
    .filter(({ key, brings }) => on.has(key) && brings.every((brought) => on.has(brought)))
    .map(({ key }) => key);
};

const changePick = (choice: Choice, at: PickId, change: (pick: Pick) => Pick): Choice => {
  const picks = picksOf(choice, at.queryId).map((pick) =>
    pick.credentialId === at.credentialId ? change(pick) : pick,
  );
  return isNonEmpty(picks) ? withPicks(choice, at.queryId, picks) : choice;
};

const withPicks = (choice: Choice, queryId: string, picks: NonEmpty<Pick>): Choice => ({
  ...choice,
  picks: { ...choice.picks, [queryId]: picks },
});

import { approve } from '../../../core/presentation/approve';
import type { Choice } from '../../../core/presentation/choice';
import { initialChoice } from '../../../core/presentation/initial-choice';
import type { RequestReview, Vault } from '../../../ports/vault';
import { createOpenVault, must } from './test-vault';

/** What the test card can keep hidden. */
export const hidden = {
  given_name: 'Ada',
  family_name: 'Lovelace',
  nickname: 'Countess',
  age_over_18: true,
};

/** An open vault with one card, whose country is always shown. */
export const openWithCard = async () => {
  const test = await createOpenVault();
  const id = await test.receive({ hidden, shown: { country: 'GB' } });
  return { ...test, id };
};

/** Everything asked for goes. */
const shareAll = ({ plan }: RequestReview): Choice => {
  const choice = initialChoice(plan);
  const picks = plan.queries.map(({ id, candidates: [best] }) => {
    if (best === undefined) throw new Error('no card for the query');
    const rows = best.rows.filter(({ need }) => need !== 'always').map(({ key }) => key);
    return [id, [{ credentialId: best.credentialId, rows, isRiskAccepted: true }]] as const;
  });
  return { ...choice, picks: Object.fromEntries(picks), isStrangerAccepted: true };
};

/** What the page hands back when the person shares everything. */
export const answerOf = (review: RequestReview) => {
  const choice = shareAll(review);
  const approved = must(approve(review.plan, choice));
  return { reviewId: review.reviewId, choice, digest: approved.digest };
};

/** Builds an answer and takes it out of the vault, as the page does right before it posts it. */
export const handOut = async (
  { present, startSending }: Pick<Vault, 'present' | 'startSending'>,
  input: Parameters<Vault['present']>[0],
) => {
  const built = await present(input);
  return built.ok ? startSending(built.value.entryId) : built;
};

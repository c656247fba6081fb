import type { CredentialId } from '../../core/credential/credential';
import { fieldsOf } from '../../core/credential/fields';
import { fail, ok } from '../../core/kernel/result';
import { minute } from '../../core/kernel/time';
import { askedOf } from '../../core/presentation/asked-fields';
import type { DisclosurePlan } from '../../core/presentation/plan';
import type { FetchedRequest } from '../../core/presentation/stages';
import type { Entry, SharedCard } from '../../ports/activity';
import type { RequestReview, ReviewId, Vault } from '../../ports/vault';
import { commit } from './commit';
import { activityOf } from './list-activity';
import { viewOf } from './load-card';
import { loadMended } from './mend-card';
import { entryPuts, newEntryId, plainEntry } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { planRequest } from './plan-request';
import type { PlannedRequest } from './plan-request';
import { sharedCard } from './shared-card';
import { offerToTell } from './tell';

type Shared = Extract<Entry, { kind: 'shared' }>;

/** What left, or may have. */
const isAnswer = (entry: Entry): entry is Shared =>
  entry.kind === 'shared' && entry.outcome !== 'not-sent' && entry.outcome !== 'prepared';

/** How far back "asked again" looks, in seconds (SCREENS 6, Friction). */
const lately = 10 * minute;

/** Every card the plan names, as a candidate or as a reason. */
const cardsNamed = ({ queries }: DisclosurePlan): ReadonlySet<CredentialId> =>
  new Set(
    queries.flatMap(({ candidates, unusable, refused }) =>
      [...candidates, ...unusable, ...refused].map(({ credentialId }) => credentialId),
    ),
  );

/** Counts this time too. */
const noteAsked = (open: OpenVault, recognition: string): void => {
  const now = open.deps.clock.now();
  const recent = (open.asked.get(recognition) ?? []).filter((at) => at > now - lately);
  open.asked.set(recognition, [...recent, now]);
};

const seenBy = (
  cards: ReadonlySet<CredentialId>,
  answers: readonly Shared[],
): RequestReview['seenBy'] =>
  [...cards].map((credentialId) => {
    const used = answers.filter((entry) =>
      entry.cards.some((card) => card.credentialId === credentialId),
    );
    const names = used.map(({ verifier }) => verifier.confirmedName ?? verifier.host);
    return { credentialId, names: [...new Set(names)] };
  });

const reviewOf = async (
  open: OpenVault,
  reviewId: ReviewId,
  { request, plan, cards, isBlocked }: PlannedRequest,
): Promise<RequestReview> => {
  const answers = (await activityOf(open)).filter(isAnswer);
  const named = cardsNamed(plan);
  const { recognition } = request.verifier;
  const times = open.asked.get(recognition)?.length ?? 0;
  return {
    reviewId,
    plan,
    cards: [...cards.values()]
      .filter(({ entry }) => named.has(entry.id))
      .map((card) => viewOf(open, card)),
    earlier: answers.filter(({ verifier }) => verifier.recognition === recognition),
    timesAskedLately: times,
    isAskedAgain: times > open.settings.askedAgainAfter,
    askBeforeSharing: open.settings.askBeforeSharing,
    isBlocked,
    seenBy: seenBy(named, answers),
  };
};

/** Works out what a request asks and what could answer, and holds its bytes until it is answered or dropped. */
export const reviewRequest = async (
  open: OpenVault,
  request: FetchedRequest,
): ReturnType<Vault['reviewRequest']> => {
  const planned = await planRequest(open, request, loadMended);
  if (!planned.ok) return fail(await offerToTell(open, request, planned.error));
  const reviewId = newId(open.deps.random) as ReviewId;
  open.requests.set(reviewId, { request });
  noteAsked(open, planned.value.request.verifier.recognition);
  return ok(await reviewOf(open, reviewId, planned.value));
};

/** The same again with what is known now; not counted as asking again. */
export const refreshReview = async (
  open: OpenVault,
  reviewId: ReviewId,
): ReturnType<Vault['refreshReview']> => {
  const held = open.requests.get(reviewId);
  if (held === undefined) return fail({ code: 'present/review-gone' });
  const planned = await planRequest(open, held.request, loadMended);
  return planned.ok ? ok(await reviewOf(open, reviewId, planned.value)) : planned;
};

/** Writes down that the person said no. Nothing is sent, whether or not the line can be written. */
export const decline = async (open: OpenVault, reviewId: ReviewId): Promise<void> => {
  const held = open.requests.get(reviewId);
  open.requests.delete(reviewId);
  const planned = held === undefined ? null : await planRequest(open, held.request);
  if (!planned?.ok) return;
  const { plan, cards, asker } = planned.value;
  // The card that would have been offered for each query: it says what was asked for.
  const offered = plan.queries.flatMap(({ candidates: [best] }): readonly SharedCard[] => {
    const loaded = best && cards.get(best.credentialId);
    if (best === undefined || loaded === undefined) return [];
    const asked = askedOf(best).map(({ path }) => path);
    const kept = fieldsOf(loaded.decoded.credential).map(({ path }) => path);
    return [sharedCard(loaded, best.state, { asked, sent: [], kept }, false)];
  });
  const { put, remember } = entryPuts(open, [
    plainEntry({
      kind: 'declined',
      id: newEntryId(open.deps.random),
      at: open.deps.clock.now(),
      verifier: asker,
      cards: offered,
    }),
  ]);
  const written = await commit(open, { put });
  if (written.ok) remember();
};

import { approve } from '../../core/presentation/approve';
import { asksSecret } from '../../core/presentation/asks-secret';
import { carryOver } from '../../core/presentation/carry-over';
import { chosenCards } from '../../core/presentation/chosen-cards';
import type { Choice } from '../../core/presentation/choice';
import { friction } from '../../core/presentation/friction';
import { initialChoice } from '../../core/presentation/initial-choice';
import { openRequest } from '../../flows/open-request';
import { declineRequest, sendAnswer, type SendFailure } from '../../flows/present';
import type { Ports } from '../../ports';
import type { RequestReview } from '../../ports/vault';
import type { UnlockSecret } from '../../ports/vault-access';
import { arrivalOf, requestStage, setRequestStage } from '../../state/request-store';
import type { RequestStage, ReviewChange } from '../../state/request-store';
import { dropIncoming } from '../../state/incoming';
import type { LocalId } from '../../state/incoming';
import { whileHeld } from '../../state/lock-signs';
import { consentOf } from './consent-model';
import { requesterName } from './requester-name';
import { sentenceText } from './sentence';

type At<Name extends RequestStage['at']> = Extract<RequestStage, { at: Name }>;

/** The person saw the host and goes on: reads the request, and makes a review of it. */
export const openIncoming = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = requestStage(id);
  if (stage.at !== 'announced') return;
  const { input } = stage;
  setRequestStage(id, { at: 'opening', input, step: 'read' });
  const opened = await openRequest(ports, input, arrivalOf(id), (step) => {
    if (requestStage(id).at === 'opening') setRequestStage(id, { at: 'opening', input, step });
  });
  if (requestStage(id).at !== 'opening') return;
  if (opened.ok) return setRequestStage(id, firstLook(opened.value, arrivalOf(id)));
  const failure = opened.error;
  const retry = failure.code.startsWith('net/') ? input : null;
  if (retry === null) dropIncoming(id);
  const to = 'tellable' in failure ? failure.tellable : undefined;
  const telling = to === undefined ? null : ({ at: 'offered', to } as const);
  setRequestStage(id, { at: 'stopped', failure, host: input.host, retry, telling });
};

const firstLook = (review: RequestReview, arrival: ReturnType<typeof arrivalOf>): RequestStage => {
  if (!review.plan.isAnswerable) return { at: 'missing', review, isReady: false };
  const { needsWebsiteCheck } = friction(
    review.plan,
    initialChoice(review.plan),
    arrival,
    review.earlier,
  );
  return needsWebsiteCheck ? { at: 'checking-site', review } : reviewing(review);
};

const reviewing = (review: RequestReview): RequestStage => ({
  at: 'reviewing',
  review,
  choice: initialChoice(review.plan),
  change: null,
});

/** "Yes, it matches": the page that showed the code is theirs. */
export const confirmSite = (id: LocalId): void => {
  const stage = requestStage(id);
  if (stage.at === 'checking-site') setRequestStage(id, reviewing(stage.review));
};

/** What was missing is here: on to the decision. */
export const goOnReady = (id: LocalId): void => {
  const stage = requestStage(id);
  if (stage.at === 'missing' && stage.isReady) {
    setRequestStage(id, firstLook(stage.review, arrivalOf(id)));
  }
};

/** The person changed their choice. */
export const setChoice = (id: LocalId, change: (choice: Choice) => Choice): void => {
  const stage = requestStage(id);
  if (stage.at !== 'reviewing') return;
  const { review, choice } = stage;
  setRequestStage(id, { at: 'reviewing', review, choice: change(choice), change: null });
};

/** Something changed in the vault: the review is made again, and choices are kept. */
export const refreshRequest = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = requestStage(id);
  if (stage.at !== 'reviewing' && stage.at !== 'missing') return;
  const refreshed = await ports.vault.refreshReview(stage.review.reviewId);
  const now = requestStage(id);
  if (!refreshed.ok) {
    if (refreshed.error.code === 'vault/locked' || now.at !== stage.at) return;
    return setRequestStage(id, {
      at: 'stopped',
      failure: refreshed.error,
      host: stage.review.plan.request.verifier.host,
      retry: null,
      telling: null,
    });
  }
  const review = refreshed.value;
  if (now.at === 'missing') {
    setRequestStage(id, { at: 'missing', review, isReady: review.plan.isAnswerable });
  } else if (now.at === 'reviewing') {
    setRequestStage(id, changed(now, review));
  }
};

const changed = (before: At<'reviewing'>, review: RequestReview): RequestStage => {
  if (!review.plan.isAnswerable) return { at: 'missing', review, isReady: false };
  const choice = carryOver(before.review.plan, before.choice, review.plan);
  const change = changeBetween(before, { review, choice });
  // A question over something that changed would be about something else.
  const asked = change === null && before.asked !== undefined ? { asked: before.asked } : {};
  return { at: 'reviewing', review, choice, change: change ?? before.change, ...asked };
};

/** What changed of the cards that were chosen; others are nobody's concern here. */
const changeBetween = (
  before: Pick<At<'reviewing'>, 'review' | 'choice'>,
  after: Pick<At<'reviewing'>, 'review' | 'choice'>,
): ReviewChange | null => {
  const cardsAfter = chosenCards(after.review.plan, after.choice);
  for (const { query, candidate } of chosenCards(before.review.plan, before.choice)) {
    const still = cardsAfter.find(
      (card) =>
        card.query.id === query.id && card.candidate.credentialId === candidate.credentialId,
    );
    if (still === undefined) return 'card-gone';
    if (still.candidate.state.kind !== candidate.state.kind) return 'status';
  }
  return null;
};

/**
 * Share: approves what is on screen, has it built and sent once. Nothing is ever tried again by itself. Where the person
 * wants to be asked for a secret, it is asked for first, and again when it did not open the wallet.
 *
 * @returns the address to leave for when the answer stands in it; it is kept nowhere else
 */
export const share = async (
  ports: Ports,
  id: LocalId,
  confirmation: UnlockSecret | null = null,
): Promise<string | null> => {
  const stage = requestStage(id);
  if (stage.at !== 'reviewing') return null;
  const { review, choice } = stage;
  const approved = approve(review.plan, choice);
  if (!approved.ok) return null;
  const isAsked = asksSecret(review.askBeforeSharing, review.plan, approved.value);
  if (isAsked && confirmation === null) {
    setRequestStage(id, { ...stage, asked: { failure: null } });
    return null;
  }
  const who = requesterName(review.plan.request.verifier);
  const consent = consentOf(stage);
  const fieldCount = consent.count;
  const learned = sentenceText(consent, 'did');
  setRequestStage(id, { at: 'sending', review, choice, who, fieldCount });
  const input = { reviewId: review.reviewId, choice, approved: approved.value, confirmation };
  const sent = await whileHeld(ports, () => sendAnswer(ports, input));
  if (requestStage(id).at !== 'sending') return null;
  const asked = sent.ok ? null : askedAgainBy(sent.error.code);
  if (asked !== null) {
    setRequestStage(id, { ...stage, asked });
    return null;
  }
  if (!sent.ok && sent.error.code === 'present/changed') {
    setRequestStage(id, stage);
    await refreshRequest(ports, id);
    return null;
  }
  dropIncoming(id);
  setRequestStage(id, { at: 'done', result: { ...resultOf(sent, learned), who, fieldCount } });
  return sent.ok && sent.value.outcome === 'handed-over' ? sent.value.address : null;
};

/** A secret that did not do, or was not known to be wanted, is asked for again; nothing was built. */
const askedAgainBy = (code: SendFailure['code']): NonNullable<At<'reviewing'>['asked']> | null => {
  if (code === 'vault/confirm-needed') return { failure: null };
  return code === 'vault/wrong-secret' || code === 'vault/recovery-code-shape'
    ? { failure: code }
    : null;
};

/** The person turned back from the question: nothing was sent, and the choice stands as it was. */
export const dropAsk = (id: LocalId): void => {
  const stage = requestStage(id);
  if (stage.at !== 'reviewing') return;
  const { asked: _asked, ...rest } = stage;
  setRequestStage(id, rest);
};

const resultOf = (sent: Awaited<ReturnType<typeof sendAnswer>>, learned: string | null) => {
  if (!sent.ok) return { kind: 'failed', failure: sent.error } as const;
  return sent.value.outcome === 'handed-over'
    ? ({ kind: 'handed-over', entryId: sent.value.entryId } as const)
    : ({ kind: 'sent', learned, sent: sent.value } as const);
};

/** The person says no, at any step. Nothing is sent to anyone. */
export const declineIncoming = async (
  ports: Ports,
  id: LocalId,
  why: 'person' | 'site' = 'person',
): Promise<void> => {
  const stage = requestStage(id);
  if (stage.at === 'sending' || stage.at === 'done') return;
  const review = 'review' in stage ? stage.review : null;
  const host = stage.at === 'announced' || stage.at === 'opening' ? stage.input.host : '';
  const who = review === null ? host : requesterName(review.plan.request.verifier);
  dropIncoming(id);
  setRequestStage(id, { at: 'done', result: { kind: 'declined', who, why } });
  if (review !== null) await declineRequest(ports, review.reviewId);
};

/** Reads a request again after the network failed before anything was shown. */
export const retryRequest = (id: LocalId): void => {
  const stage = requestStage(id);
  if (stage.at === 'stopped' && stage.retry !== null) {
    setRequestStage(id, { at: 'announced', input: stage.retry, wasLocked: false });
  }
};

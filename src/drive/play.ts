import { approve } from '../core/presentation/approve';
import { chosenCards } from '../core/presentation/chosen-cards';
import type { Choice } from '../core/presentation/choice';
import { initialChoice } from '../core/presentation/initial-choice';
import type { DisclosurePlan } from '../core/presentation/plan';
import { readRequestUri } from '../core/presentation/read-request-uri';
import { acceptRisk, acceptStranger, toggleRow } from '../core/presentation/toggle';
import { readOfferUri } from '../core/issuance/read-offer-uri';
import { openRequest } from '../flows/open-request';
import { fetchOffer, openOffer } from '../flows/open-offer';
import { sendAnswer } from '../flows/present';
import { collectCredential, keepCredential } from '../flows/receive';
import type { Ports } from '../ports';
import { codeOf, said, type Said } from './said';

const noStep = (): void => undefined;

/** From the text of an offer to the card that is kept, through the flows the screens use. */
export const receive = async (ports: Ports, text: string): Promise<Said<string>> => {
  const input = readOfferUri(text, ports);
  if (!input.ok) return codeOf(input.error);
  const offer = await fetchOffer(ports, input.value);
  if (!offer.ok) return codeOf(offer.error);
  const review = await openOffer(ports, offer.value);
  if (!review.ok) return codeOf(review.error);
  const from = await ports.vault.beginReceiving(review.value);
  if (!from.ok) return codeOf(from.error);
  const pending = await collectCredential(ports, from.value, null, noStep);
  return pending.ok
    ? said(await keepCredential(ports, pending.value, null))
    : codeOf(pending.error);
};

/** Presses what is needed for an answer and nothing more. */
const fewestFields = (plan: DisclosurePlan): Choice => {
  let choice = initialChoice(plan);
  for (const { query, candidate, pick } of chosenCards(plan, choice)) {
    const at = { queryId: query.id, credentialId: candidate.credentialId };
    const [wanted] = candidate.alternatives;
    for (const row of wanted)
      if (!pick.rows.includes(row)) choice = toggleRow(plan, choice, { ...at, row }, true);
    choice = acceptRisk(choice, at, true);
  }
  return acceptStranger(choice, true);
};

/** From the text of a request to an answer that was posted, through the flows the screens use. */
export const answer = async (
  ports: Ports,
  text: string,
): Promise<Said<{ readonly entryId: string; readonly outcome: string }>> => {
  const input = readRequestUri(text, ports);
  if (!input.ok) return codeOf(input.error);
  const review = await openRequest(ports, input.value, 'paste', noStep);
  if (!review.ok) return codeOf(review.error);
  const { reviewId, plan } = review.value;
  const choice = fewestFields(plan);
  const approved = approve(plan, choice);
  if (!approved.ok) return codeOf(approved.error);
  const sent = await sendAnswer(ports, { reviewId, choice, approved: approved.value });
  if (!sent.ok) return codeOf(sent.error);
  const { entryId, outcome } = sent.value;
  return { ok: true, value: { entryId, outcome } };
};

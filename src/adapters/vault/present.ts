import type { CredentialId } from '../../core/credential/credential';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { sha256Text } from '../../core/kernel/sha256';
import { approve } from '../../core/presentation/approve';
import { asksSecret } from '../../core/presentation/asks-secret';
import type { ApprovedItem } from '../../core/presentation/choice';
import {
  responseForm,
  directPostJwtBody,
  encryptedPayload,
  vpToken,
} from '../../core/presentation/response-body';
import { candidateOf, queryOf } from '../../core/presentation/chosen-cards';
import { makeReceipt } from '../../core/presentation/receipt';
import type { ReceiptCard } from '../../core/presentation/receipt';
import type { PresentationRequest } from '../../core/presentation/stages';
import { killPoint } from '../../kill-points/kill-point';
import type { Entry } from '../../ports/activity';
import type { PresentFailure, Vault } from '../../ports/vault';
import { changeIndex } from './card-index';
import { commit } from './commit';
import { encryptAnswer } from './encrypt-answer';
import { loadKey } from './holder-keys';
import { entryPuts, newEntryId } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { planRequest } from './plan-request';
import type { PlannedRequest } from './plan-request';
import type { PreparedAnswer } from './prepared-answer';
import { presenters } from './presenters';
import type { MadePresentation } from './presenters';
import { newReceiptNumber, sharedCard } from './shared-card';
import { trySecret } from './slots';
import { marksOf } from './value-marks';

/** One approved item with what was built for it. */
interface BuiltItem {
  readonly item: ApprovedItem;
  readonly made: MadePresentation;
}

const buildItem = async (
  open: OpenVault,
  { request, cards }: PlannedRequest,
  item: ApprovedItem,
): Promise<Result<BuiltItem, PresentFailure>> => {
  const loaded = cards.get(item.credentialId);
  if (loaded === undefined) throw new Error('present/approved-card-not-loaded');
  const { credential } = loaded.decoded;
  const { keyId } = loaded.card;
  const key = item.isBound && keyId !== null ? await loadKey(open, keyId) : null;
  // Bound to a key that is damaged or was never ours: nobody could check the answer.
  if (item.isBound && key === null) return fail({ code: 'present/not-usable' });
  const made = await presenters[credential.format]({
    credential,
    fields: item.fields,
    key,
    audience: request.verifier.clientId,
    nonce: request.nonce,
    now: open.deps.clock.now(),
  });
  return made.ok ? ok({ item, made: made.value }) : made;
};

/** Half of what the strictest of the browsers opens: the way there escapes some characters once more. */
const longestAddress = 512 * 1024;

const writeAnswer = async (
  { encryption, responseMode, responseUri, state }: PresentationRequest,
  token: ReturnType<typeof vpToken>,
): Promise<Result<PreparedAnswer, PresentFailure>> => {
  if (responseMode === 'fragment') {
    const url = `${responseUri}#${responseForm(token, state)}`;
    return url.length > longestAddress
      ? fail({ code: 'present/too-long' })
      : ok({ url, body: null });
  }
  if (responseMode === 'direct_post')
    return ok({ url: responseUri, body: responseForm(token, state) });
  // Asked for in secret: with no key there is no answer, never one in clear.
  if (encryption === null) return fail({ code: 'present/encryption' });
  const jwe = await encryptAnswer(encryptedPayload(token, state), encryption);
  return jwe.ok ? ok({ url: responseUri, body: directPostJwtBody(jwe.value) }) : jwe;
};

const sharedEntry = (
  open: OpenVault,
  { request, asker, plan, cards }: PlannedRequest,
  receipt: readonly ReceiptCard[],
  presentationHash: string,
): Extract<Entry, { kind: 'shared' }> => ({
  kind: 'shared',
  id: newEntryId(open.deps.random),
  at: open.deps.clock.now(),
  verifier: asker,
  purpose: request.says.purpose,
  retention: request.says.retention,
  cards: receipt.map((given) => {
    const candidate = candidateOf(queryOf(plan, given.queryId), given.credentialId);
    const loaded = cards.get(given.credentialId);
    if (candidate === undefined || loaded === undefined)
      throw new Error('present/approved-card-not-planned');
    return sharedCard(loaded, candidate.state, given, open.settings.keepsValues);
  }),
  outcome: 'prepared',
  answer: null,
  presentationHash,
  receiptNumber: newReceiptNumber(open.deps.random),
});

/** The index with the cards used now. */
const usedNow = (open: OpenVault, used: ReadonlySet<CredentialId>, { at }: Entry) =>
  changeIndex(open.index, {
    put: [...open.index.byId.values()]
      .filter(({ id }) => used.has(id))
      .map((entry) => ({ ...entry, lastUsedAt: at })),
    newId: () => newId(open.deps.random),
  });

/**
 * Answers a reviewed request: plans and approves it again from the held bytes and the cards of now, refuses
 * when that is not what was shown, builds, signs, reads back, and writes "prepared": from then on the copies it
 * uses are reserved and the request is being answered. What was built stays here until `startSending`.
 *
 * @errors every `PresentFailure`; nothing left and nothing was written
 * @see DESIGN 1, promise 1; DESIGN 3
 */
export const present = async (
  open: OpenVault,
  { reviewId, choice, digest, confirmation = null }: Parameters<Vault['present']>[0],
): ReturnType<Vault['present']> => {
  if (__KILL_POINTS__) await killPoint('present:1');
  const held = open.requests.get(reviewId);
  if (held === undefined) return fail({ code: 'present/review-gone' });
  const planned = await planRequest(open, held.request);
  if (!planned.ok)
    return planned.error.code === 'request/replayed'
      ? fail({ code: 'present/review-gone' })
      : fail(planned.error);
  const { plan, request, requestKey } = planned.value;
  const approved = approve(plan, choice);
  if (!approved.ok) return approved;
  if (approved.value.digest !== digest) return fail({ code: 'present/changed' });
  if (asksSecret(open.settings.askBeforeSharing, plan, approved.value)) {
    if (confirmation === null) return fail({ code: 'vault/confirm-needed' });
    const confirmed = await trySecret(open, confirmation);
    if (!confirmed.ok) return confirmed;
  }

  if (__KILL_POINTS__) await killPoint('present:2');
  const results = await Promise.all(
    approved.value.items.map((item) => buildItem(open, planned.value, item)),
  );
  const built: BuiltItem[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    built.push(result.value);
  }
  // The last gate: what was built, read by a reader that shares nothing with the builder, is what was approved.
  const readBack = built.map(({ made }) => made.fields);
  const receipt = makeReceipt(plan, approved.value, readBack);
  if (!receipt.ok) return receipt;
  const token = vpToken(
    built.map(({ item, made }) => ({ queryId: item.queryId, presentation: made.text })),
  );
  if (__KILL_POINTS__) await killPoint('present:3');
  const answer = await writeAnswer(request, token);
  if (!answer.ok) return answer;

  const entry = sharedEntry(open, planned.value, receipt.value, sha256Text(JSON.stringify(token)));
  if (__KILL_POINTS__) await killPoint('present:4');
  const marks = await marksOf(open.keys, planned.value.cards, receipt.value);
  if (__KILL_POINTS__) await killPoint('present:5');
  const { put, remember } = entryPuts(open, [{ kind: 'entry', entry, requestKey, marks }]);
  const used = new Set(built.map(({ item }) => item.credentialId));
  const written = await commit(open, { put, index: usedNow(open, used, entry) });
  if (!written.ok) return written;
  if (__KILL_POINTS__) await killPoint('present:6');
  open.requests.delete(reviewId);
  open.outbox.set(entry.id, answer.value);
  open.underway.add(entry.id);
  remember();
  open.tell({ kind: 'cards' });
  return ok({ entryId: entry.id });
};

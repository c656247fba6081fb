import { chooseGrant } from '../core/issuance/choose-grant';
import { parseTokenReply, tokenRequestBody, type TokenGrant } from '../core/issuance/token-message';
import { fail, type Result } from '../core/kernel/result';
import { killPoint } from '../kill-points/kill-point';
import type { Ports } from '../ports';
import type { Receiving } from '../ports/vault-receiving';
import { canGoOnAfter, isLost, type CollectFailure } from './collect-failure';
import { postForm } from './messages';

/**
 * Trades the code of an offer for a token. That it is about to be used is written down first, and the token before
 * anything is done with it.
 *
 * @param txCode the separate code, when the offer asks for one
 * @errors `token/answer-lost` when the code is used up and its answer never arrived here; `net/*` and every
 *   `TokenFailure`; `receive/gone` when it was forgotten meanwhile
 * @see OpenID4VCI 1.0 §6
 */
export const fetchGrant = async (
  ports: Pick<Ports, 'vault' | 'net'>,
  { id, review: { offer, server }, isCodeSent }: Receiving,
  txCode: string | null,
): Promise<Result<TokenGrant, CollectFailure>> => {
  const grant = chooseGrant(offer);
  if (!grant.ok) return grant;
  const begun = await ports.vault.noteReceiving(id, { at: 'code-sent' });
  if (!begun.ok) return begun;
  if (__KILL_POINTS__) await killPoint('receive:1');
  const body = tokenRequestBody(grant.value.code, txCode);
  const reply = await postForm(ports, 'token', server.tokenEndpoint, body);
  if (__KILL_POINTS__) await killPoint('receive:2');
  if (!reply.ok) {
    // Nothing was started, so the code is as good as before.
    if (reply.error.code === 'net/offline')
      await ports.vault.noteReceiving(id, { at: 'code-refused' });
    return reply;
  }
  const answer = parseTokenReply(reply.value, { hadTxCode: txCode !== null });
  if (answer.ok) {
    const noted = await ports.vault.noteReceiving(id, { at: 'granted', grant: answer.value });
    return isLost(noted) ? noted : answer;
  }
  if (answer.error.code === 'token/offer-used' && isCodeSent)
    return fail({ ...answer.error, code: 'token/answer-lost' });
  if (canGoOnAfter(answer.error)) await ports.vault.noteReceiving(id, { at: 'code-refused' });
  return answer;
};

import { fail, type Result } from '../core/kernel/result';
import type { RefusalId } from '../ports/tellable';
import type { PostFailure, SendPorts, Sent } from './post-once';
import { sendPrepared } from './send-prepared';
import type { HandedOver, StartFailure } from './send-prepared';

/** Why somebody was not told, or may not have been. */
export type TellFailure = StartFailure | PostFailure;

/**
 * Tells an authenticated requester that its request cannot be answered: a protocol error, and nothing of the
 * holder's. Call it only when the person, who was told why, asks for it.
 *
 * @errors `vault/*`, `present/review-gone`: nothing left. The rest as `postOnce`
 * @see OpenID4VP 1.0 §8.5; DESIGN 10, declining
 */
export const tellRequester = async (
  ports: SendPorts,
  refusalId: RefusalId,
): Promise<Result<Sent | HandedOver, TellFailure>> => {
  const built = await ports.vault.tellRefusal(refusalId);
  return built.ok
    ? sendPrepared(ports, built.value.entryId)
    : fail({ ...built.error, shared: 'no' });
};

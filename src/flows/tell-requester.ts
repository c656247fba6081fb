import { fail, type Failure, type Result } from '../core/kernel/result';
import type { RefusalId } from '../ports/tellable';
import type { WriteFailure } from '../ports/vault';
import { postOnce } from './post-once';
import type { PostFailure, SendPorts, Sent } from './post-once';

/** Why somebody was not told, or may not have been. */
export type TellFailure =
  ((WriteFailure | Failure<'present/review-gone'>) & { readonly shared: 'no' }) | PostFailure;

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
): Promise<Result<Sent, TellFailure>> => {
  const built = await ports.vault.tellRefusal(refusalId);
  return built.ok ? postOnce(ports, built.value) : fail({ ...built.error, shared: 'no' });
};

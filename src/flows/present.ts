import { fail, type Result } from '../core/kernel/result';
import type { ApprovedDisclosure, Choice } from '../core/presentation/choice';
import type { Ports } from '../ports';
import type { PresentFailure, ReviewId } from '../ports/vault';
import type { UnlockSecret } from '../ports/vault-access';
import type { PostFailure, SendPorts, Sent } from './post-once';
import { sendPrepared } from './send-prepared';
import type { HandedOver, StartFailure } from './send-prepared';

export type { Sent } from './post-once';

/** A send that did not end well; `shared: 'no'` only when no request was ever started. */
export type SendFailure = (PresentFailure & { readonly shared: 'no' }) | StartFailure | PostFailure;

/**
 * Has the vault build the answer that was approved and posts it once, or gives back the address that carries it.
 *
 * The vault writes "prepared" when the answer is built and "sending" before it hands the answer out, so that a
 * crash at any moment leaves a trace of how far it came; nothing here is ever retried. Once the answer was handed out nothing throws: a thread that ends in the middle leaves a
 * person who must hear that it may have arrived.
 *
 * @errors every `PresentFailure`: nothing left. `net/offline`, `net/refused-address`: nothing left. Every other
 *   `net/*`: they may have it, because a browser cannot tell a lost reply from a lost request.
 *   `present/not-recorded`: sent, but the outcome could not be written
 * @see OpenID4VP 1.0 §8.1, §8.2
 */
export const sendAnswer = async (
  ports: SendPorts,
  input: {
    readonly reviewId: ReviewId;
    readonly choice: Choice;
    readonly approved: ApprovedDisclosure;
    /** Where the person wants to be asked for a secret first. */
    readonly confirmation?: UnlockSecret | null;
  },
): Promise<Result<Sent | HandedOver, SendFailure>> => {
  const { reviewId, choice, approved, confirmation = null } = input;
  const { digest } = approved;
  const built = await ports.vault.present({ reviewId, choice, digest, confirmation });
  if (!built.ok) return fail({ ...built.error, shared: 'no' });
  return sendPrepared(ports, built.value.entryId);
};

/** The person said no: nothing is sent to anyone, and Activity remembers it. */
export const declineRequest = (
  { vault }: Pick<Ports, 'vault'>,
  reviewId: ReviewId,
): Promise<void> => vault.decline(reviewId);

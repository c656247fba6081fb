import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import { killPoint } from '../kill-points/kill-point';
import type { EntryId } from '../ports/activity';
import type { WriteFailure } from '../ports/vault-access';
import { postOnce, settle } from './post-once';
import type { PostFailure, SendPorts, Sent } from './post-once';

/** The answer stands in the address of a page of theirs: it leaves, or not, when the person goes there. */
export interface HandedOver {
  readonly entryId: EntryId;
  readonly outcome: 'handed-over';
  /** Opened once, through the airlock, and kept nowhere: what was approved stands in it. */
  readonly address: string;
}

/** A prepared answer that the vault did not hand out: nothing left. */
export type StartFailure = (WriteFailure | Failure<'present/review-gone'>) & {
  readonly shared: 'no';
};

/**
 * Takes a prepared answer out of the vault, which writes "sending" first, and posts it once, or gives back the
 * address that carries it. From the moment it is handed out nothing here throws: a thread that ends in the middle
 * leaves a person who must hear that it may have arrived.
 *
 * @errors every `StartFailure`: nothing left. The rest as `postOnce`
 * @see SECURITY 3.2, row 12
 */
export const sendPrepared = async (
  ports: SendPorts,
  entryId: EntryId,
): Promise<Result<Sent | HandedOver, StartFailure | PostFailure>> => {
  if (__KILL_POINTS__) await killPoint('send:1');
  const started = await ports.vault
    .startSending(entryId)
    // A vault that went away in between gave nothing out; whether it had written "sending" is for Activity to say.
    .catch(() => fail({ code: 'vault/locked' } as const));
  if (__KILL_POINTS__) await killPoint('send:2');
  if (!started.ok) {
    // Nothing was handed out, so this is the truth; without it the next unlock says the same.
    if (started.error.code === 'vault/write') await settle(ports.vault, entryId, 'not-sent', null);
    return fail({ ...started.error, shared: 'no' });
  }
  const { url, body } = started.value;
  if (body !== null) return postOnce(ports, { entryId, url, body });
  // Nobody will ever confirm it, so it is written down as such while there still is a page to do it. Should that
  // fail, "sending" stands there and says the same.
  await settle(ports.vault, entryId, 'sent-unconfirmed', null);
  if (__KILL_POINTS__) await killPoint('send:3');
  return ok({ entryId, outcome: 'handed-over', address: url });
};

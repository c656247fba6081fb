import { fail, ok } from '../../core/kernel/result';
import { killPoint } from '../../kill-points/kill-point';
import type { EntryId } from '../../ports/activity';
import type { Vault } from '../../ports/vault';
import { commit } from './commit';
import { entryPuts } from './new-entry';
import type { OpenVault } from './open-vault';

/**
 * Writes "sending" for a prepared answer and only then hands it out, once. Until this write is complete no byte of
 * the answer has been outside the vault, so whatever is found as "prepared" was never sent.
 *
 * @errors `present/review-gone` when there is no such answer: it was handed out before, given up, or locked away
 */
export const startSending = async (
  open: OpenVault,
  entryId: EntryId,
): ReturnType<Vault['startSending']> => {
  const answer = open.outbox.get(entryId);
  if (answer === undefined) return fail({ code: 'present/review-gone' });
  const { put, remember } = entryPuts(open, [
    {
      kind: 'outcome',
      of: entryId,
      at: open.deps.clock.now(),
      outcome: 'sending',
      answer: null,
    },
  ]);
  if (__KILL_POINTS__) await killPoint('start:1');
  const written = await commit(open, { put });
  if (!written.ok) return written;
  if (__KILL_POINTS__) await killPoint('start:2');
  open.outbox.delete(entryId);
  remember();
  return ok({ entryId, ...answer });
};

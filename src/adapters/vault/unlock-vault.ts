import type { Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import { beginUnlock } from './begin-unlock';
import { commit } from './commit';
import type { loadVault } from './load-vault';
import type { OpenVault } from './open-vault';
import { retireOldRoot } from './reseal-all';
import { settleFirstCode } from './slots';
import type { BegunVault, UnlockStart } from './unlocking';

/** Brings a begun vault into memory and makes it the open one; null when it was locked meanwhile. */
export type Enter = (
  opening: Omit<Parameters<typeof loadVault>[0], 'deps' | 'tell' | 'isLocked'>,
  action: BegunVault['action'],
) => Promise<OpenVault | null>;

interface Entered {
  readonly begun: BegunVault;
  readonly vault: OpenVault;
}

const tryUnlock = async (
  start: UnlockStart,
  secret: UnlockSecret,
  enter: Enter,
): Promise<Result<Entered, UnlockFailure>> => {
  const begun = await beginUnlock(start, secret);
  if (!begun.ok) return begun;
  const { action, generation, isRolledBack, isRecovered, movedAt, database, root } = begun.value;
  const care = { generation, isRolledBack, isRecovered, movedAt };
  const opening = { ...begun.value, copy: start.copy, care, isHeld: action !== 'open' };
  const vault = await enter(opening, action).catch((thrown: unknown) => {
    root.fill(0);
    database.close();
    throw thrown;
  });
  if (vault !== null) return ok({ begun: begun.value, vault });
  // Nobody waits for this answer: whoever locked in the meantime ended this thread.
  root.fill(0);
  return fail({ code: 'vault/damaged' });
};

/**
 * A main copy that opens and then cannot be read is as good as one that does not open: beside a second copy it is read once
 * more, then made anew from that; alone it is left as it is (SECURITY 7, F3).
 */
const tryPatiently = async (
  start: UnlockStart,
  secret: UnlockSecret,
  enter: Enter,
): Promise<Result<Entered, UnlockFailure>> => {
  const tries = start.copy.standing().kind === 'readable' ? [false, false, true] : [false];
  for (const isMainRefused of tries) {
    try {
      return await tryUnlock({ ...start, isMainRefused }, secret, enter);
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown;
    }
  }
  return fail({ code: 'vault/damaged' });
};

/**
 * Opens the vault, and does what has to be done at the first moment the keys are there.
 *
 * @param secret what a passkey said is spent
 * @errors as `unlock`
 */
export const unlockVault = async (
  start: UnlockStart,
  secret: UnlockSecret,
  enter: Enter,
): Promise<Result<OpenVault, UnlockFailure>> => {
  const entered = await tryPatiently(start, secret, enter);
  if (secret.kind === 'passkey') secret.output.fill(0);
  if (!entered.ok) return entered;
  const { begun, vault } = entered.value;
  if (begun.isHeaderToMend) {
    const header = { ...begun.header, id: 'header' as const };
    await vault.alone(() => commit(vault, { header }));
  }
  await settleFirstCode(vault, { with: secret.kind, root: begun.root });
  await retireOldRoot(vault);
  return ok(vault);
};

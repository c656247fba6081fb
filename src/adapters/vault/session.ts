import { fail, ok } from '../../core/kernel/result';
import type { Vault, VaultChange } from '../../ports/vault';
import type { LockedFailure } from '../../ports/vault-access';
import { checkNewPassphrase, makeVault } from './access';
import { emptyIndex } from './card-index';
import { openDatabase } from './database';
import { eraseDatabase, eraseEverything } from './erase-database';
import { judgeHere, loadHeld, openedAs, presenceBy } from './found-vault';
import { findMain, generationName } from './generations';
import type { FoundMain } from './generations';
import { healthOf, lockedHealth } from './health';
import { parseHeader } from './header';
import { loadVault } from './load-vault';
import type { OpenVault, VaultDeps } from './open-vault';
import { resealPassphrase } from './reseal-passphrase';
import { readAhead, readSealedIndex, type SealedIndex } from './sealed-index';
import { openSecondCopy } from './second-copy/second-copy';
import type { SecondCopy } from './second-copy/second-copy';
import type { StartAction } from './start-matrix';
import { lookAfter, renewCopy, tellSeen } from './upkeep';
import { awaitFirstCode, passkeyAsks } from './slots';
import { unlockVault } from './unlock-vault';
import type { Enter } from './unlock-vault';

/** Opening and closing: the one owner of whether keys are in memory. */
export interface VaultSession {
  readonly presence: Vault['presence'];
  readonly prepare: Vault['prepare'];
  readonly create: Vault['create'];
  readonly unlock: Vault['unlock'];
  readonly lock: Vault['lock'];
  readonly changePassphrase: Vault['changePassphrase'];
  readonly passkeys: Vault['passkeys'];
  readonly erase: Vault['erase'];
  readonly health: Vault['health'];
  readonly subscribe: Vault['subscribe'];
  /** Runs a task on the open vault, or answers that it is locked. */
  readonly reading: <T>(
    task: (open: OpenVault) => Promise<T>,
  ) => Promise<T | { readonly ok: false; readonly error: LockedFailure }>;
  /** The same for a task that writes: one at a time. */
  readonly writing: VaultSession['reading'];
}

const locked = (): { readonly ok: false; readonly error: LockedFailure } =>
  fail({ code: 'vault/locked' });

/** Makes the session of one vault, locked. */
export const createSession = (deps: VaultDeps): VaultSession => {
  const listeners = new Set<(change: VaultChange) => void>();
  let open: OpenVault | null = null;
  /** Counts unlocks and locks, so that what was begun before a lock finds out. */
  let generation = 0;
  /** Sealed rows that are read, or being read, while the person still types. */
  let ahead: Promise<SealedIndex | null> | null = null;

  const tell = (change: VaultChange): void => {
    for (const listener of [...listeners]) listener(change);
  };

  /** The second copy, held by this thread from the first look to the next lock. */
  let held: Promise<SecondCopy> | null = null;
  const copyHere = async (): Promise<SecondCopy> => {
    const opening = (held ??= openSecondCopy(deps.copyFolder));
    const copy = await opening;
    const { kind, isThere } = copy.standing();
    // Not given out now: asked for again the next time, before anything is made beside it.
    if (kind === 'unsupported' && isThere) {
      if (held === opening) held = null;
      copy.close();
    }
    return copy;
  };
  const letCopyGo = async (): Promise<void> => {
    const going = held;
    held = null;
    (await going)?.close();
  };

  const forget = (): void => {
    generation += 1;
    const closing = open;
    open = null;
    if (closing === null) return;
    closing.pendings.clear();
    closing.receivings.clear();
    closing.requests.clear();
    closing.refusals.clear();
    closing.outbox.clear();
    closing.slotDesk.clear();
    closing.index = emptyIndex;
    closing.entries = null;
    // A transaction under way completes; nothing new can begin.
    closing.database.close();
  };

  const lockNow = async (): Promise<void> => {
    const closing = open;
    forget();
    if (closing === null) return;
    tell({ kind: 'locked' });
    // What is on the disk already also gets into the second copy.
    await Promise.all([closing.alone(letCopyGo), tellSeen(closing)]);
  };
  const onLost = (): void => {
    const wasOpen = open !== null;
    void lockNow();
    if (wasOpen) tell({ kind: 'lost' });
  };

  const judge = async (main: FoundMain): Promise<StartAction> =>
    judgeHere(deps, main, await copyHere());

  const enter: Enter = async (opening, action) => {
    const mine = generation;
    const isLocked = (): boolean => generation !== mine;
    const load = (again = {}) => loadVault({ ...opening, ...again, deps, tell, isLocked });
    const loaded = action === 'open' ? await load() : await loadHeld(opening, action, load);
    // Locked meanwhile, or opened twice at once: the first to arrive stays.
    if (isLocked() || open !== null) {
      opening.database.close();
      return open;
    }
    open = loaded;
    tell({ kind: 'opened' });
    lookAfter(loaded).catch((thrown: unknown) => {
      // A lock closes the database under whatever is being read.
      if (!isLocked()) throw thrown;
    });
    return loaded;
  };

  const presence: Vault['presence'] = async () => {
    if (open !== null) return 'open';
    const { main } = await findMain(deps.databaseName, onLost);
    if (main.kind === 'present') main.database.close();
    return presenceBy[await judge(main)];
  };

  const create: Vault['create'] = async (passphrase) => {
    const checked = checkNewPassphrase(passphrase);
    if (!checked.ok) return checked;
    if (open !== null) return fail({ code: 'vault/exists' });
    const { main, next } = await findMain(deps.databaseName, onLost);
    if (main.kind === 'present') main.database.close();
    const action = await judge(main);
    // Anything that may hold a wallet: nothing is made over it.
    if (action !== 'onboard' && action !== 'gone') return fail({ code: 'vault/exists' });
    const name = generationName(deps.databaseName, next);
    const opened = await openDatabase(name, { mayCreate: true, onLost });
    if (!opened.ok) return fail({ code: 'vault/exists' });
    const database = opened.value;
    const made = await makeVault(deps, database, passphrase);
    if (!made.ok) {
      database.close();
      // It was empty and still is: left there, it would look like a vault that nothing opens.
      await eraseDatabase(name);
      return made;
    }
    const { keys, header, recoveryCode, root } = made.value;
    const care = { generation: next, isRolledBack: false, isRecovered: false, movedAt: null };
    const [sealed, copy] = [await readSealedIndex(database), await copyHere()];
    const vault = await enter(
      { database, keys, header, sealed, copy, care, isHeld: false },
      'open',
    );
    if (vault !== null) {
      awaitFirstCode(vault, { header, recoveryCode, root });
      // Both files are there from the beginning: a new one is not proof against a power cut.
      await renewCopy(vault);
      await tellSeen(vault);
    }
    root.fill(0);
    return ok({ recoveryCode });
  };

  const prepare: Vault['prepare'] = async () => {
    if (open !== null) return;
    ahead ??= readAhead(deps.databaseName);
    await Promise.all([ahead, copyHere()]);
  };

  const unlock: Vault['unlock'] = async (secret) => {
    if (open !== null) return openedAs(open);
    const copy = await copyHere();
    const start = { deps, copy, ahead: await ahead, onLost, tell };
    const unlocked = await unlockVault(start, secret, enter);
    if (!unlocked.ok) return unlocked;
    ahead = null;
    return openedAs(unlocked.value);
  };

  const changePassphrase: Vault['changePassphrase'] = async (present, next) => {
    const checked = checkNewPassphrase(next);
    if (!checked.ok) return checked;
    const change = (vault: OpenVault) => resealPassphrase(vault, present, next);
    return writing(change);
  };

  const passkeys: Vault['passkeys'] = async () => {
    if (open !== null) {
      const read = parseHeader(await open.database.get('meta', 'header'));
      return read.kind === 'header' ? passkeyAsks(read.header) : [];
    }
    const { main } = await findMain(deps.databaseName, onLost);
    if (main.kind === 'present') main.database.close();
    const header = main.kind === 'present' ? main.header : (await copyHere()).standing().header;
    return header === null ? [] : passkeyAsks(header);
  };

  const reading: VaultSession['reading'] = async (task) => (open === null ? locked() : task(open));

  const writing: VaultSession['writing'] = async (task) => {
    if (open === null) return locked();
    const vault = open;
    return vault.alone(async () => (vault.isLocked() ? locked() : task(vault)));
  };

  return {
    presence,
    prepare,
    create,
    unlock,
    changePassphrase,
    passkeys,
    reading,
    writing,
    health: async () => (open === null ? lockedHealth(deps, await copyHere()) : healthOf(open)),
    lock: lockNow,
    erase: async () => {
      await lockNow();
      await letCopyGo();
      const erased = await eraseEverything(deps);
      if (erased.ok) tell({ kind: 'seen', seen: null });
      return erased;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

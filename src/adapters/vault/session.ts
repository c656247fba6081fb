import { fail, ok } from '../../core/kernel/result';
import type {
  LockedFailure,
  UnlockSecret,
  Vault,
  VaultChange,
  VaultPresence,
} from '../../ports/vault';
import {
  checkNewPassphrase,
  makeVault,
  openRoot,
  readHeaderState,
  replacePassphrase,
  unlockFailureOf,
} from './access';
import { emptyIndex } from './card-index';
import { commit } from './commit';
import { openDatabase } from './database';
import type { OpenDatabaseFailure } from './database';
import { eraseDatabase } from './erase-database';
import { parseHeader } from './header';
import { loadVault } from './load-vault';
import type { OpenVault, VaultDeps } from './open-vault';
import { spendRoot } from './root-key';
import { readAhead, type SealedIndex } from './sealed-index';

/** Opening and closing: the one owner of whether keys are in memory. */
export interface VaultSession {
  readonly presence: Vault['presence'];
  readonly prepare: Vault['prepare'];
  readonly create: Vault['create'];
  readonly unlock: Vault['unlock'];
  readonly lock: Vault['lock'];
  readonly changePassphrase: Vault['changePassphrase'];
  readonly erase: Vault['erase'];
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

/** A database that cannot be opened may hold a wallet, so it counts as one. */
const presenceBy: Readonly<Record<OpenDatabaseFailure['code'], VaultPresence>> = {
  'vault/absent': 'absent',
  'vault/newer': 'newer',
  'vault/damaged': 'locked',
};

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

  const forget = (): void => {
    generation += 1;
    const closing = open;
    open = null;
    if (closing === null) return;
    closing.pendings.clear();
    closing.requests.clear();
    closing.refusals.clear();
    closing.index = emptyIndex;
    closing.entries = null;
    // A transaction under way completes; nothing new can begin.
    closing.database.close();
  };

  const lockNow = (): void => {
    const wasOpen = open !== null;
    forget();
    if (wasOpen) tell({ kind: 'locked' });
  };

  const openHere = (mayCreate = false) =>
    openDatabase(deps.databaseName, { mayCreate, onLost: lockNow });

  const enter = async (
    opening: Omit<Parameters<typeof loadVault>[0], 'deps' | 'tell' | 'isLocked'>,
  ): Promise<OpenVault | null> => {
    const mine = generation;
    const isLocked = (): boolean => generation !== mine;
    const loaded = await loadVault({ ...opening, deps, tell, isLocked });
    // Locked meanwhile, or opened twice at once: the first to arrive stays.
    if (isLocked() || open !== null) {
      opening.database.close();
      return open;
    }
    open = loaded;
    return loaded;
  };

  const presence: Vault['presence'] = async () => {
    if (open !== null) return 'open';
    const opened = await openHere();
    if (!opened.ok) return presenceBy[opened.error.code];
    const state = await readHeaderState(opened.value);
    opened.value.close();
    if (state.kind === 'absent' || state.kind === 'newer') return state.kind;
    return 'locked';
  };

  const create: Vault['create'] = async (passphrase) => {
    const checked = checkNewPassphrase(passphrase);
    if (!checked.ok) return checked;
    if (open !== null) return fail({ code: 'vault/exists' });
    const opened = await openHere(true);
    // A database that cannot be opened may hold a wallet: nothing is made over it.
    if (!opened.ok) return fail({ code: 'vault/exists' });
    const database = opened.value;
    if ((await readHeaderState(database)).kind !== 'absent') {
      database.close();
      return fail({ code: 'vault/exists' });
    }
    const made = await makeVault(deps, database, passphrase);
    if (!made.ok) {
      database.close();
      // It was empty and still is: left there, it would look like a vault that nothing opens.
      await eraseDatabase(deps.databaseName);
      return made;
    }
    const { keys, header, recoveryCode } = made.value;
    await enter({ database, keys, header, ahead: null });
    return ok({ recoveryCode });
  };

  const prepare: Vault['prepare'] = async () => {
    if (open !== null) return;
    ahead ??= readAhead(deps.databaseName);
    await ahead;
  };

  const unlock: Vault['unlock'] = async (secret) => {
    if (open !== null) return ok({ unreadable: open.unreadable });
    const opened = await openHere();
    if (!opened.ok) return fail(unlockFailureOf(opened.error));
    const database = opened.value;
    const state = await readHeaderState(database);
    const root =
      state.kind === 'present'
        ? await openRoot(deps, state.header, secret)
        : fail(unlockFailureOf(state));
    if (state.kind !== 'present' || !root.ok) {
      database.close();
      return root.ok ? fail({ code: 'vault/damaged' }) : root;
    }
    const { header } = state;
    const entered = await enter({
      database,
      header,
      keys: await spendRoot(root.value, header.vaultId),
      ahead: await ahead,
    });
    ahead = null;
    // Nobody waits for this answer: whoever locked in the meantime ended this thread.
    return entered === null
      ? fail({ code: 'vault/damaged' })
      : ok({ unreadable: entered.unreadable });
  };

  const changePassphrase: Vault['changePassphrase'] = async (present, next) => {
    const checked = checkNewPassphrase(next);
    if (!checked.ok) return checked;
    const change = (vault: OpenVault) => resealPassphrase(vault, present, next);
    return writing(change);
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
    reading,
    writing,
    lock: async () => lockNow(),
    erase: async () => {
      lockNow();
      return eraseDatabase(deps.databaseName);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

const resealPassphrase = async (
  vault: OpenVault,
  present: UnlockSecret,
  next: string,
): Promise<Awaited<ReturnType<Vault['changePassphrase']>>> => {
  const read = parseHeader(await vault.database.get('meta', 'header'));
  if (read.kind !== 'header') return fail({ code: 'vault/damaged' });
  const root = await openRoot(vault.deps, read.header, present);
  if (!root.ok) return root;
  const change = { root: root.value, next };
  const header = await replacePassphrase(vault.deps, vault.keys, read.header, change);
  root.value.fill(0);
  return commit(vault, { header });
};

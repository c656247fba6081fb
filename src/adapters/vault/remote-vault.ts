import type { Keys } from '../../ports/keys';
import type { Vault, VaultChange } from '../../ports/vault';
import type { VaultPresence } from '../../ports/vault-access';

export type Thread = 'kdf' | 'proofs';

/** What each call cannot do without; the page starts it, because a worker cannot. The rest need the vault alone. */
const threadOf: Partial<Record<keyof Vault, Thread>> = {
  create: 'kdf',
  unlock: 'kdf',
  changePassphrase: 'kdf',
  trySecret: 'kdf',
  permitSlotChanges: 'kdf',
  prepareNewRoot: 'kdf',
  reviewCredential: 'proofs',
  verifyAgain: 'proofs',
  reviewRequest: 'proofs',
  refreshReview: 'proofs',
  tellRefusal: 'proofs',
  present: 'proofs',
  recordStatusList: 'proofs',
  addTrustList: 'proofs',
  writeBackup: 'kdf',
  openBackup: 'kdf',
};

/** A vault worker that runs, with the threads it talks to. */
export interface RunningVault {
  readonly vault: Vault;
  readonly keys: Keys;
  /** Starts the thread that derives keys, or the one that checks signatures; nothing happens the second time. */
  startThread(thread: Thread): void;
  /** Terminates the worker and the threads it talks to: their memory is gone. */
  end(): void;
}

/**
 * The vault as the page sees it: a worker that is started when first asked and ended at every lock.
 *
 * Terminating is what makes "locked" mean that the keys are gone (SECURITY 5b); the next call starts a fresh
 * worker, which knows nothing. Listeners outlive the worker and hear `locked` from here.
 *
 * @param start makes and connects the workers
 * @param peek  tells the presence of a vault without a worker, or null when only the vault can tell: the first
 *   screen needs nothing more, and shows before any of this has loaded
 */
export const createRemoteVault = (
  start: () => RunningVault,
  peek: () => Promise<VaultPresence | null>,
): { vault: Vault; keys: Keys } => {
  const listeners = new Set<(change: VaultChange) => void>();
  const tell = (change: VaultChange): void => {
    for (const listener of [...listeners]) listener(change);
  };
  let running: RunningVault | null = null;

  const now = (): RunningVault => {
    if (running === null) {
      running = start();
      running.vault.subscribe(tell);
    }
    return running;
  };

  const lock = async (isUrgent = false): Promise<void> => {
    const ending = running;
    running = null;
    tell({ kind: 'locked' });
    if (ending === null) return;
    // A page that is about to be frozen runs nothing later: what is awaited now may never come.
    if (isUrgent) return ending.end();
    // The worker is asked to wipe what it can, but its end does not depend on an answer.
    await Promise.race([
      ending.vault.lock().catch(() => undefined),
      new Promise((late) => setTimeout(late, lockPatienceMs)),
    ]);
    ending.end();
  };

  const subscribe = (listener: (change: VaultChange) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  const presence = async (): Promise<VaultPresence> =>
    (running === null ? await peek() : null) ?? now().vault.presence();

  const prepare = async (): Promise<void> => {
    const worker = now();
    worker.startThread('kdf');
    await worker.vault.prepare();
  };

  const selfTest: Vault['selfTest'] = async () => {
    const worker = now();
    worker.startThread('kdf');
    worker.startThread('proofs');
    return worker.vault.selfTest();
  };

  const own = { lock, subscribe, presence, prepare, selfTest };
  return {
    vault: forward<Vault>((name) => {
      const worker = now();
      const thread = threadOf[name];
      if (thread !== undefined) worker.startThread(thread);
      return worker.vault;
    }, own),
    keys: forward<Keys>(() => now().keys, {}),
  };
};

const lockPatienceMs = 500;

/** Each call goes to whichever worker runs now; `own` stays on this side. */
const forward = <T extends object>(target: (name: keyof T) => T, own: Partial<T>): T =>
  new Proxy(own as T, {
    get: (mine, name) => {
      if (Object.hasOwn(mine, name)) return mine[name as keyof T];
      return (...args: unknown[]) => {
        const there = target(name as keyof T)[name as keyof T];
        if (typeof there !== 'function') throw new Error(`no method ${String(name)}`);
        return (there as (...given: unknown[]) => unknown)(...args);
      };
    },
  });

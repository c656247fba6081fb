import { markOpened } from './lock-signs';
import { dropNotice, raiseNotice } from './notices';
import { sessionStore, type Session } from './session';
import type { Ports } from '../ports';
import type { OpenedVault, VaultPresence } from '../ports/vault-access';

type SessionPorts = Pick<Ports, 'vault' | 'tabs' | 'log'>;

/** What the wallet cannot do without, by feature detection (DESIGN 10, engines). */
const needed: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ['WebCrypto', () => globalThis.crypto?.subtle !== undefined],
  ['IndexedDB', () => globalThis.indexedDB !== undefined],
  ['Workers', () => globalThis.Worker !== undefined],
  ['Web Locks', () => globalThis.navigator?.locks !== undefined],
  ['BroadcastChannel', () => globalThis.BroadcastChannel !== undefined],
  ['DecompressionStream', () => globalThis.DecompressionStream !== undefined],
];

/**
 * Finds out how this tab stands: unsupported, without storage, second tab, no vault yet, or locked. Called once by main, and
 * again when the person takes the wallet over from another tab.
 */
export const startSession = async (ports: SessionPorts & Pick<Ports, 'storage'>): Promise<void> => {
  const missing = needed.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (missing.length > 0) {
    sessionStore.setState({ at: 'unsupported', missing }, true);
    return;
  }
  // Without storage there are no locks either: asking for one throws.
  const [claimed, keeping] = await Promise.all([
    ports.tabs.claim().catch(() => null),
    ports.storage.keeping(),
  ]);
  if (keeping === 'blocked') return sessionStore.setState({ at: 'blocked' }, true);
  if (claimed !== true) return sessionStore.setState({ at: 'other-tab' }, true);
  await showPresence(ports);
};

/** An open vault here is another session's leftover: this one has not unlocked it. */
const standing = (presence: VaultPresence): Session => {
  if (presence === 'recoverable') return { at: 'locked', isMainLost: true };
  return presence === 'open' ? { at: 'locked' } : { at: presence };
};

/** Looks what is here and shows the screen for it. */
export const showPresence = async ({ vault }: SessionPorts): Promise<void> => {
  const presence = await vault.presence();
  sessionStore.setState(standing(presence), true);
};

/** "Use it here": takes the wallet from the other tab, which locks at once. */
export const moveHere = async (ports: SessionPorts): Promise<void> => {
  await ports.tabs.takeOver();
  await showPresence(ports);
};

/**
 * After an unlock or the making of a vault: the wallet shows. Not in a tab that lost the wallet to another one
 * while the key was being derived: there it is locked already.
 */
export const openSession = (
  ports: Pick<Ports, 'clock' | 'stopwatch'>,
  opened: OpenedVault & { readonly isCodePending?: boolean },
): void => {
  if (sessionStore.getState().at === 'other-tab') return;
  markOpened(ports);
  sessionStore.setState({ at: 'open', ...opened, locksAt: null, isLockNear: false }, true);
  if (opened.recoveredCards !== undefined) raiseNotice('recovered');
  if (opened.repaired !== undefined) raiseNotice('repaired');
  if (opened.isRolledBack) raiseNotice('rolled-back');
};

/** The person has seen what is missing: from now on changes are written again. */
export const openWhatWorks = async ({ vault }: Pick<Ports, 'vault'>): Promise<boolean> => {
  const accepted = await vault.acceptDamage();
  const session = sessionStore.getState();
  if (!accepted.ok || session.at !== 'open') return accepted.ok;
  const { damage: _seen, ...rest } = session;
  sessionStore.setState(rest, true);
  return true;
};

/** Nothing is left of the wallet that was here, and the person wants a new one. */
export const startNew = (): void => {
  if (sessionStore.getState().at === 'gone') sessionStore.setState({ at: 'absent' }, true);
};

/** Follows what the vault finds while it reads everything in the background. */
export const followHealth = ({ vault }: Pick<Ports, 'vault'>): void => {
  const look = async (): Promise<void> => {
    if (sessionStore.getState().at !== 'open') return;
    const { damage, repaired } = await vault.health();
    const session = sessionStore.getState();
    if (session.at !== 'open') return;
    if (repaired.length > (session.repaired ?? 0)) raiseNotice('repaired');
    const found = repaired.length === 0 ? {} : { repaired: repaired.length };
    sessionStore.setState({ ...session, ...found, ...(damage === null ? {} : { damage }) }, true);
  };
  vault.subscribe(({ kind }) => {
    if (kind === 'health') void look();
  });
};

/** The recovery code was typed back: the wallet shows. */
export const settleCode = (): void => {
  const session = sessionStore.getState();
  if (session.at === 'open') sessionStore.setState({ ...session, isCodePending: false }, true);
};

/** Ends the keys in this tab; `why` goes to the local log only. */
export const lockNow = async (
  ports: SessionPorts,
  why: string,
  isUrgent = false,
): Promise<void> => {
  if (sessionStore.getState().at !== 'open') return;
  sessionStore.setState({ at: 'locked' }, true);
  ports.log.note('session/locked', { why });
  await ports.vault.lock(isUrgent);
};

/** After the wallet was erased: no tab holds a key of it or waits for it, and all of them say so. */
export const endSession = async (ports: SessionPorts): Promise<void> => {
  sessionStore.setState({ at: 'erased' }, true);
  ports.tabs.tellErased();
  ports.tabs.release();
  await ports.vault.lock();
};

/** Locks here and in every other tab. */
export const lockEverywhere = async (ports: SessionPorts): Promise<void> => {
  ports.tabs.askAllToLock();
  await lockNow(ports, 'by-hand');
};

/**
 * Locks when the browser took the database away, as it does when the person clears what this site keeps, and shows what is
 * left. The thread that had it is ended with the lock.
 */
export const followLoss = (ports: SessionPorts): void => {
  const leave = async (): Promise<void> => {
    await lockNow(ports, 'lost');
    const presence = await ports.vault.presence();
    if (sessionStore.getState().at === 'locked') sessionStore.setState(standing(presence), true);
  };
  ports.vault.subscribe(({ kind }) => {
    if (kind === 'lost' && sessionStore.getState().at === 'open') void leave();
  });
};

/** Follows what happens outside this tab: lock words from others, and losing the wallet to another tab. */
export const followTabs = (ports: SessionPorts): void => {
  ports.tabs.onErased(() => {
    sessionStore.setState({ at: 'erased' }, true);
    void ports.vault.lock();
  });
  ports.tabs.onLockAsked(() => void lockNow(ports, 'other-tab'));
  ports.tabs.onLost(() => {
    void ports.vault.lock();
    sessionStore.setState({ at: 'other-tab' }, true);
  });
};

/** Keeps the offline notice true. */
export const followNetwork = (target: Window & typeof globalThis): void => {
  const tell = (): void =>
    target.navigator.onLine ? dropNotice('offline') : raiseNotice('offline');
  target.addEventListener('online', tell);
  target.addEventListener('offline', tell);
  tell();
};

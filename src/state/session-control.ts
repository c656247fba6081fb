import { markOpened } from './lock-signs';
import { dropNotice, raiseNotice } from './notices';
import { sessionStore } from './session';
import type { Ports } from '../ports';

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
 * Finds out how this tab stands: unsupported, second tab, no vault yet, or locked. Called once by main, and
 * again when the person takes the wallet over from another tab.
 */
export const startSession = async (ports: SessionPorts): Promise<void> => {
  const missing = needed.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (missing.length > 0) {
    sessionStore.setState({ at: 'unsupported', missing }, true);
    return;
  }
  if (!(await ports.tabs.claim())) {
    sessionStore.setState({ at: 'other-tab' }, true);
    return;
  }
  await showPresence(ports);
};

const showPresence = async ({ vault }: SessionPorts): Promise<void> => {
  const presence = await vault.presence();
  sessionStore.setState(presence === 'open' ? { at: 'locked' } : { at: presence }, true);
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
export const openSession = (ports: Pick<Ports, 'clock'>, unreadable: number): void => {
  if (sessionStore.getState().at === 'other-tab') return;
  markOpened(ports);
  sessionStore.setState({ at: 'open', unreadable, locksAt: null, isLockNear: false }, true);
};

/** Ends the keys in this tab; `why` goes to the local log only. */
export const lockNow = async (ports: SessionPorts, why: string): Promise<void> => {
  if (sessionStore.getState().at !== 'open') return;
  sessionStore.setState({ at: 'locked' }, true);
  ports.log.note('session/locked', { why });
  await ports.vault.lock();
};

/** After the wallet was erased: ends the keys and looks again at what is here. */
export const restartSession = async (ports: SessionPorts): Promise<void> => {
  await ports.vault.lock();
  await showPresence(ports);
};

/** Locks here and in every other tab. */
export const lockEverywhere = async (ports: SessionPorts): Promise<void> => {
  ports.tabs.askAllToLock();
  await lockNow(ports, 'by-hand');
};

/** Follows what happens outside this tab: lock words from others, and losing the wallet to another tab. */
export const followTabs = (ports: SessionPorts): void => {
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

import type { Ports } from '../ports';
import { judgeLock } from './auto-lock';
import { lockSigns, noteSigns, stayOpen } from './lock-signs';
import { lockNow } from './session-control';
import { sessionStore } from './session';

type LockPorts = Pick<Ports, 'vault' | 'tabs' | 'log' | 'clock' | 'stopwatch'>;

const beatMs = 1_000;
const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Watches hands, visibility and time, and locks when the rules say so. Called once by main. */
export const followLock = (ports: LockPorts, page: Document): void => {
  for (const kind of touches) {
    page.addEventListener(kind, () => stayOpen(ports), { capture: true, passive: true });
  }
  page.addEventListener('visibilitychange', () => {
    noteSigns({ hiddenSince: page.visibilityState === 'hidden' ? ports.clock.now() : null });
    beat(ports);
  });
  // A frozen page runs nothing, and one that is put aside may come back: neither may keep a key meanwhile.
  page.addEventListener('freeze', () => void lockNow(ports, 'frozen', true));
  page.defaultView?.addEventListener('pagehide', () => void lockNow(ports, 'left', true));
  setInterval(() => beat(ports), beatMs);
};

const beat = (ports: LockPorts): void => {
  const session = sessionStore.getState();
  if (session.at !== 'open') return;
  const now = ports.clock.now();
  const nowMs = ports.stopwatch.ms();
  const verdict = judgeLock(lockSigns(), now, nowMs);
  noteSigns({ lastBeatAt: now, lastBeatMs: nowMs });
  if (verdict.kind === 'lock') {
    void lockNow(ports, verdict.why);
    return;
  }
  const { locksAt } = verdict;
  const isLockNear = verdict.isNear && (verdict.canStay ? 'can-stay' : 'at-latest');
  if (locksAt !== session.locksAt || isLockNear !== session.isLockNear)
    sessionStore.setState({ ...session, locksAt, isLockNear }, true);
};

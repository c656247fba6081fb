import type { Ports } from '../ports';
import { judgeLock } from './auto-lock';
import { lockSigns, noteSigns, stayOpen } from './lock-signs';
import { lockNow } from './session-control';
import { sessionStore } from './session';

type LockPorts = Pick<Ports, 'vault' | 'tabs' | 'log' | 'clock'>;

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
  page.addEventListener('freeze', () => void lockNow(ports, 'frozen'));
  setInterval(() => beat(ports), beatMs);
};

const beat = (ports: LockPorts): void => {
  const session = sessionStore.getState();
  if (session.at !== 'open') return;
  const now = ports.clock.now();
  const verdict = judgeLock(lockSigns(), now);
  noteSigns({ lastBeatAt: now });
  if (verdict.kind === 'lock') {
    void lockNow(ports, verdict.why);
  } else if (verdict.locksAt !== session.locksAt || verdict.isNear !== session.isLockNear) {
    sessionStore.setState(
      { ...session, locksAt: verdict.locksAt, isLockNear: verdict.isNear },
      true,
    );
  }
};

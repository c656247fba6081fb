import type { EpochSeconds } from '../core/kernel/time';
import { epochSeconds, minute } from '../core/kernel/time';

/** What the rules of DESIGN 10 (lock) look at; all times in seconds. */
export interface LockSigns {
  readonly openedAt: EpochSeconds;
  readonly lastTouchAt: EpochSeconds;
  /** Since when the tab is hidden, or null while it shows. */
  readonly hiddenSince: EpochSeconds | null;
  /** When this was last judged; a gap means the device slept or the clock jumped. */
  readonly lastBeatAt: EpochSeconds;
  /** The same by a clock nobody sets, in milliseconds; on many devices it stands still while they sleep. */
  readonly lastBeatMs: number;
  /** Since when a send or a showing in person holds the lock off, or null. */
  readonly busySince: EpochSeconds | null;
  readonly idleMinutes: number;
}

export type LockVerdict =
  | {
      readonly kind: 'open';
      readonly locksAt: EpochSeconds;
      readonly isNear: boolean;
      /** Whether a touch puts it off. */
      readonly canStay: boolean;
    }
  | { readonly kind: 'lock'; readonly why: 'idle' | 'hidden' | 'slept' | 'too-long' };

const hiddenLimit = 5 * minute;
const absoluteLimit = 60 * minute;
const busyLimit = 10 * minute;
/** The heart beats every second; a longer silence is sleep. Hidden tabs may be slowed to one beat a minute. */
const sleepGap = { shown: 30, hidden: 2 * minute };
/** How far the two clocks may part between two beats, in seconds. */
const driftLimit = 30;
const warning = 30;

/**
 * Decides whether the wallet locks now (DESIGN 10, lock): idle, hidden for 5 min, sleep or clock jump, and
 * 60 min at the latest. A running send holds it off for 10 min at most.
 *
 * @param nowMs by the clock nobody sets
 * @returns when it will lock, in seconds since the epoch, and whether the 30 second warning is due
 */
export const judgeLock = (signs: LockSigns, now: EpochSeconds, nowMs: number): LockVerdict => {
  const idleEnd = signs.lastTouchAt + signs.idleMinutes * minute;
  const hiddenEnd = signs.hiddenSince === null ? Infinity : signs.hiddenSince + hiddenLimit;
  const absoluteEnd = signs.openedAt + absoluteLimit;

  const isHeld = signs.busySince !== null && now - signs.busySince < busyLimit;
  if (!isHeld) {
    if (hasSlept(signs, now, nowMs)) return { kind: 'lock', why: 'slept' };
    if (now >= absoluteEnd) return { kind: 'lock', why: 'too-long' };
    if (now >= hiddenEnd) return { kind: 'lock', why: 'hidden' };
    if (now >= idleEnd) return { kind: 'lock', why: 'idle' };
  }
  const locksAt = epochSeconds(Math.min(idleEnd, hiddenEnd, absoluteEnd));
  return {
    kind: 'open',
    locksAt,
    isNear: !isHeld && locksAt - now <= warning,
    canStay: Math.min(hiddenEnd, absoluteEnd) - now > warning,
  };
};

const hasSlept = (signs: LockSigns, now: EpochSeconds, nowMs: number): boolean => {
  const gap = now - signs.lastBeatAt;
  const drift = gap - (nowMs - signs.lastBeatMs) / 1_000;
  const limit = signs.hiddenSince === null ? sleepGap.shown : sleepGap.hidden;
  return Math.abs(gap) > limit || Math.abs(drift) > driftLimit;
};

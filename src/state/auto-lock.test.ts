import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../core/kernel/time';
import { judgeLock, type LockSigns } from './auto-lock';

const t = (seconds: number) => epochSeconds(1_800_000_000 + seconds);
const signs = (over: Partial<LockSigns> = {}): LockSigns => ({
  openedAt: t(0),
  lastTouchAt: t(0),
  hiddenSince: null,
  lastBeatAt: t(0),
  busySince: null,
  idleMinutes: 5,
  ...over,
});

describe('judgeLock', () => {
  it('stays open until the idle time has passed, then locks', () => {
    expect(judgeLock(signs({ lastBeatAt: t(298) }), t(299)).kind).toBe('open');
    expect(judgeLock(signs({ lastBeatAt: t(298) }), t(300))).toEqual({ kind: 'lock', why: 'idle' });
  });

  it('warns in the last 30 seconds', () => {
    expect(judgeLock(signs({ lastBeatAt: t(268) }), t(269))).toMatchObject({ isNear: false });
    expect(judgeLock(signs({ lastBeatAt: t(268) }), t(270))).toMatchObject({
      isNear: true,
      locksAt: t(300),
    });
  });

  it('locks after five minutes hidden even when the idle time is longer', () => {
    const hidden = signs({ idleMinutes: 60, hiddenSince: t(0), lastBeatAt: t(299) });
    expect(judgeLock(hidden, t(300))).toEqual({ kind: 'lock', why: 'hidden' });
  });

  it('locks 60 minutes after it was opened whatever the person does', () => {
    const busyHands = signs({ idleMinutes: 60, lastTouchAt: t(3_599), lastBeatAt: t(3_599) });
    expect(judgeLock(busyHands, t(3_600))).toEqual({ kind: 'lock', why: 'too-long' });
  });

  it.each([[121], [-121]])('locks when the clock moved by %i seconds between two beats', (jump) => {
    const after = signs({ lastTouchAt: t(jump), lastBeatAt: t(0), idleMinutes: 60 });
    expect(judgeLock(after, t(jump))).toEqual({ kind: 'lock', why: 'slept' });
  });

  it('is held off by a running send, for ten minutes at most', () => {
    const sending = signs({ busySince: t(0), lastBeatAt: t(590) });
    expect(judgeLock(sending, t(599)).kind).toBe('open');
    expect(judgeLock(sending, t(600)).kind).toBe('lock');
  });
});

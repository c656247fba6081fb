import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../core/kernel/time';
import { judgeLock as judge, type LockSigns } from './auto-lock';
import type { EpochSeconds } from '../core/kernel/time';

const t = (seconds: number) => epochSeconds(1_800_000_000 + seconds);
const signs = (over: Partial<LockSigns> = {}): LockSigns => ({
  openedAt: t(0),
  lastTouchAt: t(0),
  hiddenSince: null,
  lastBeatAt: t(0),
  lastBeatMs: 0,
  busySince: null,
  idleMinutes: 5,
  ...over,
});

/** Judged on a device where both clocks run alike, unless a test says otherwise. */
const judgeLock = (
  seen: LockSigns,
  now: EpochSeconds,
  nowMs = (now - seen.lastBeatAt) * 1_000 + seen.lastBeatMs,
) => judge(seen, now, nowMs);

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

  it.each([[31], [-31]])('locks when %i seconds passed between two beats', (jump) => {
    const after = signs({ lastTouchAt: t(jump), idleMinutes: 60 });
    expect(judgeLock(after, t(jump))).toEqual({ kind: 'lock', why: 'slept' });
  });

  it('lets a hidden tab miss its beats for up to two minutes', () => {
    const hidden = signs({ hiddenSince: t(0), idleMinutes: 60 });
    expect(judgeLock(hidden, t(120)).kind).toBe('open');
    expect(judgeLock(hidden, t(121))).toEqual({ kind: 'lock', why: 'slept' });
  });

  it.each([
    ['slept while the other clock stood still', 60, 1],
    ['was set back', -40, 1],
    ['was set back while a hidden tab was slowed', 20, 60],
  ])('locks when the clock %s', (_, moved, elapsed) => {
    const after = signs({ hiddenSince: t(0), lastTouchAt: t(moved), idleMinutes: 60 });
    expect(judgeLock(after, t(moved), elapsed * 1_000)).toEqual({ kind: 'lock', why: 'slept' });
  });

  it('says whether a touch puts the lock off', () => {
    const beat = { lastBeatAt: t(3_570) };
    expect(judgeLock(signs({ ...beat, lastTouchAt: t(3_290) }), t(3_571))).toMatchObject({
      isNear: true,
      canStay: false,
    });
    expect(judgeLock(signs({ lastBeatAt: t(280) }), t(281))).toMatchObject({
      isNear: true,
      canStay: true,
    });
  });

  it('is held off by a running send, for ten minutes at most', () => {
    const sending = signs({ busySince: t(0), lastBeatAt: t(590) });
    expect(judgeLock(sending, t(599)).kind).toBe('open');
    expect(judgeLock(sending, t(600)).kind).toBe('lock');
  });
});

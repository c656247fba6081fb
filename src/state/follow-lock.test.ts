// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { epochSeconds } from '../core/kernel/time';
import { fakePorts } from '../testing/fake-ports';
import { followLock } from './follow-lock';
import { setIdleMinutes, stayOpen } from './lock-signs';
import { openSession } from './session-control';
import { sessionStore } from './session';

const start = 1_800_000_000;
const time = { now: start, ms: 0 };
const locked: (boolean | undefined)[] = [];

const { ports: fakes } = fakePorts({
  vault: {
    lock: (isUrgent) => {
      locked.push(isUrgent);
      return Promise.resolve();
    },
  },
});
const ports = {
  ...fakes,
  log: { note: () => undefined },
  clock: { now: () => epochSeconds(time.now) },
  stopwatch: { ms: () => time.ms },
};

/** Both clocks go on, and the heart beats every second. */
const pass = (seconds: number): void => {
  for (let second = 0; second < seconds; second += 1) {
    time.now += 1;
    time.ms += 1_000;
    vi.advanceTimersByTime(1_000);
  }
};

const stateAt = () => sessionStore.getState().at;
const near = () => {
  const session = sessionStore.getState();
  return session.at === 'open' ? session.isLockNear : 'locked';
};

describe('the lock follows', () => {
  vi.useFakeTimers();
  followLock(ports, document);
  beforeEach(() => {
    sessionStore.setState({ at: 'locked' }, true);
    locked.length = 0;
    setIdleMinutes(1);
    openSession(ports, { unreadable: 0 });
  });
  afterEach(() => sessionStore.setState({ at: 'locked' }, true));

  it('hands that rest: a warning after half a minute, the lock after one', () => {
    pass(29);
    expect(near()).toBe(false);
    pass(1);
    expect(near()).toBe('can-stay');
    pass(30);
    expect(stateAt()).toBe('locked');
    expect(locked).toEqual([false]);
  });

  it('"Stay", and a touch', () => {
    pass(40);
    stayOpen(ports);
    pass(1);
    expect(near()).toBe(false);
    pass(28);
    document.dispatchEvent(new Event('pointerdown'));
    pass(40);
    expect(stateAt()).toBe('open');
  });

  it('the hour, which no touch puts off', () => {
    setIdleMinutes(60);
    for (let minutes = 0; minutes < 59; minutes += 1) {
      pass(60);
      document.dispatchEvent(new Event('keydown'));
    }
    pass(31);
    expect(near()).toBe('at-latest');
    document.dispatchEvent(new Event('keydown'));
    pass(29);
    expect(stateAt()).toBe('locked');
  });

  it.each([
    ['a device that slept', 45, 0],
    ['a clock that was set back', -3_600, 1_000],
    ['a clock that was set forward', 40, 1_000],
  ])('%s', (_, seconds, ms) => {
    pass(1);
    time.now += seconds;
    time.ms += ms;
    vi.advanceTimersByTime(1_000);
    expect(stateAt()).toBe('locked');
  });

  it.each([
    ['freeze', () => document.dispatchEvent(new Event('freeze'))],
    ['pagehide', () => window.dispatchEvent(new Event('pagehide'))],
  ])('%s, without waiting for anything', (_, happen) => {
    happen();
    expect(stateAt()).toBe('locked');
    expect(locked).toEqual([true]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeBursts } from './merge-bursts';

describe('mergeBursts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const heard = () => {
    const keys: string[] = [];
    return { keys, bursts: mergeBursts((key: string) => keys.push(key), 200) };
  };

  it('lets the first through at once and the rest of a burst as one', () => {
    const { keys, bursts } = heard();
    for (let call = 0; call < 20; call += 1) bursts.say('cards');
    expect(keys).toEqual(['cards']);
    vi.advanceTimersByTime(200);
    expect(keys).toEqual(['cards', 'cards']);
    vi.advanceTimersByTime(1_000);
    expect(keys).toHaveLength(2);
  });

  it('keeps the keys apart, and begins anew after a quiet time', () => {
    const { keys, bursts } = heard();
    bursts.say('cards');
    bursts.say('activity');
    vi.advanceTimersByTime(200);
    bursts.say('cards');
    expect(keys).toEqual(['cards', 'activity', 'cards']);
  });

  it('forgets what was still to be said', () => {
    const { keys, bursts } = heard();
    bursts.say('cards');
    bursts.say('cards');
    bursts.clear();
    vi.advanceTimersByTime(1_000);
    expect(keys).toEqual(['cards']);
  });
});

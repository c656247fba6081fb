import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../core/kernel/time';
import type { NetRequest } from '../ports/net';
import { fakePorts, replyOf } from '../testing/fake-ports';
import { noticeStore } from './notices';
import { clockSkew, watchClock } from './watch-clock';

const request: NetRequest = {
  purpose: 'status-list',
  method: 'GET',
  url: 'https://status.example/list',
  maxBytes: 1,
  timeoutMs: 1,
  redirects: 'refuse',
};

const hear = async (headers: Record<string, string>, now: number): Promise<number | null> => {
  const { ports } = fakePorts({ net: () => ({ ...replyOf(''), headers }) });
  await watchClock(ports.net, { now: () => epochSeconds(now) }).send(request);
  return clockSkew();
};

describe('the clock beside what hosts say', () => {
  it('is unknown until a host says the time', async () => {
    expect(await hear({}, 0)).toBeNull();
    expect(await hear({ date: 'not a time' }, 0)).toBeNull();
  });

  it('is compared with the newest answer', async () => {
    const date = 'Thu, 01 Jan 2026 00:10:00 GMT';
    expect(await hear({ date }, 1_767_225_600)).toBe(600);
    expect(await hear({ date }, 1_767_226_210)).toBe(-10);
  });

  it('is called wrong past what dates are forgiven, until a host agrees with it again', async () => {
    const date = 'Thu, 01 Jan 2026 00:10:00 GMT';
    const isSaid = async (now: number): Promise<boolean> => {
      await hear({ date }, now);
      return noticeStore.getState().active.has('clock');
    };
    const right = 1_767_226_200;
    expect([await isSaid(right + 60), await isSaid(right + 61)]).toEqual([false, true]);
    await hear({}, right);
    expect(noticeStore.getState().active.has('clock')).toBe(true);
    expect([await isSaid(right), await isSaid(right - 61)]).toEqual([false, true]);
  });
});

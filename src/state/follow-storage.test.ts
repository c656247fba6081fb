import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../core/kernel/result';
import { epochSeconds } from '../core/kernel/time';
import type { StorageRoom } from '../ports/browser-storage';
import { defaultSettings, type Settings } from '../ports/settings';
import { fakePorts } from '../testing/fake-ports';
import { askForProtection, followStorage, protectionNotice } from './follow-storage';
import { dropNotice, noticeStore } from './notices';
import { createQueryClient } from './queries';
import { sessionStore } from './session';

const usual: StorageRoom = {
  usedBytes: 1e6,
  quotaBytes: 1e9,
  isProtected: false,
  erasesUnvisited: false,
};
const now = epochSeconds(2_000_000_000);
const day = 86_400;

describe('protectionNotice', () => {
  it.each([
    ['not promised', usual, null, 'not-protected'],
    ['promised', { ...usual, isProtected: true }, null, null],
    ['nothing said', { ...usual, isProtected: null }, null, null],
    ['erased when not visited', { ...usual, erasesUnvisited: true }, null, 'may-erase'],
    [
      'erased when not visited, and nothing said',
      { ...usual, isProtected: null, erasesUnvisited: true },
      null,
      'may-erase',
    ],
    ['put off yesterday', usual, epochSeconds(now - day), null],
    ['put off 30 days ago', usual, epochSeconds(now - 30 * day), 'not-protected'],
  ] as const)('%s', (_what, room, askedAt, notice) => {
    expect(protectionNotice(room, askedAt, now)).toBe(notice);
  });
});

const active = () => [...noticeStore.getState().active];

const client = createQueryClient();

/** Followed once, as the page does; each test sets the scene. */
const scene = { room: usual, cards: 0 };
const followed = fakePorts({
  clock: { now: () => now },
  storage: { room: async () => scene.room },
  vault: {
    subscribe: () => () => undefined,
    // Only their number is looked at.
    cards: async () => ok({ cards: Array.from({ length: scene.cards }), unreadable: 0 } as never),
    settings: async () => ok(defaultSettings),
  },
});

const openWith = async (room: StorageRoom, cards: number): Promise<void> => {
  Object.assign(scene, { room, cards });
  client.clear();
  sessionStore.setState({ at: 'open', unreadable: 0, locksAt: null, isLockNear: false }, true);
  await new Promise((done) => setTimeout(done, 5));
};

describe('following the storage', () => {
  beforeAll(() => {
    vi.stubGlobal('setInterval', () => 0);
    followStorage(followed.ports, client);
  });
  beforeEach(() => {
    sessionStore.setState({ at: 'locked' }, true);
    for (const kind of active()) dropNotice(kind);
  });

  it('speaks of protection on opening, once there is a card', async () => {
    await openWith(usual, 1);
    expect(active()).toEqual(['not-protected']);
    sessionStore.setState({ at: 'locked' }, true);
    expect(active()).toEqual([]);
  });

  it('has nothing to say of an empty wallet', async () => {
    await openWith(usual, 0);
    expect(active()).toEqual([]);
  });

  it('warns when the room is almost used up', async () => {
    await openWith({ ...usual, usedBytes: 990e6, isProtected: true }, 1);
    expect(active()).toEqual(['almost-full']);
  });

  it('asks the browser, and not again for a while when it says no', async () => {
    const changes: Partial<Settings>[] = [];
    const { ports } = fakePorts({
      clock: { now: () => now },
      storage: { protect: async () => false },
      vault: {
        changeSettings: async (patch) => {
          changes.push(patch);
          return ok({ ...defaultSettings, ...patch });
        },
      },
    });
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    expect(await askForProtection(ports)).toBe(false);
    expect(changes).toEqual([{ protectionAskedAt: now }]);
  });
});

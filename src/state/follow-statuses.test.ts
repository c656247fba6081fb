import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../core/kernel/result';
import { epochSeconds } from '../core/kernel/time';
import type { StatusListDue } from '../ports/status-list-due';
import type { VaultChange } from '../ports/vault';
import { fakePorts, replyOf } from '../testing/fake-ports';
import { reviewTime } from '../testing/review-builders';
import { followStatuses } from './follow-statuses';
import { sessionStore } from './session';

const due: StatusListDue = {
  uri: 'https://status.example/due',
  fetchedAt: epochSeconds(reviewTime - 90_000),
  dueAt: epochSeconds(reviewTime - 60),
  freshUntil: epochSeconds(reviewTime - 60),
  issuerCertificates: ['MIIB'],
  issuer: null,
  cardCount: 1,
};
const unread: StatusListDue = {
  ...due,
  uri: 'https://status.example/new',
  fetchedAt: null,
  freshUntil: null,
};

const open = {
  at: 'open',
  unreadable: 0,
  locksAt: null,
  isLockNear: false,
  isCodePending: false,
} as const;

describe('followStatuses', () => {
  let heard: Record<string, () => void> = {};
  let tell: (change: VaultChange) => void = () => undefined;
  const page = { visibilityState: 'visible' } as Document;

  beforeEach(() => {
    heard = {};
    vi.stubGlobal('addEventListener', (kind: string, listener: () => void) => {
      heard[kind] = listener;
    });
    vi.useFakeTimers();
    sessionStore.setState({ at: 'locked' }, true);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const follow = (lists: readonly StatusListDue[]) => {
    const { ports, requests } = fakePorts({
      net: () => replyOf('token'),
      vault: {
        statusLists: () => Promise.resolve(ok(lists)),
        recordStatusList: () => Promise.resolve(ok({ changed: [] })),
        subscribe: (listener) => {
          tell = listener;
          return () => undefined;
        },
      },
    });
    followStatuses(ports, page);
    return async () => {
      await vi.advanceTimersByTimeAsync(1);
      return requests.map(({ url }) => url);
    };
  };

  it('reads what is due when the wallet opens, when the network returns and in front', async () => {
    const fetched = follow([due]);
    sessionStore.setState(open, true);
    expect(await fetched()).toEqual([due.uri]);
    heard['online']?.();
    expect(await fetched()).toEqual([due.uri, due.uri]);
    vi.advanceTimersByTime(30 * 60_000);
    expect(await fetched()).toEqual([due.uri, due.uri, due.uri]);
  });

  it('reads nothing while locked', async () => {
    const fetched = follow([due, unread]);
    heard['online']?.();
    tell({ kind: 'cards' });
    expect(await fetched()).toEqual([]);
  });

  it('fetches nothing that was read before because a card was shared, and a new card’s list at once', async () => {
    sessionStore.setState(open, true);
    const afterShare = follow([due]);
    tell({ kind: 'cards' });
    expect(await afterShare()).toEqual([]);
    const afterReceive = follow([due, unread]);
    tell({ kind: 'cards' });
    expect(await afterReceive()).toEqual([unread.uri]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StorageKeeping } from '../ports/browser-storage';
import type { VaultChange } from '../ports/vault';
import { fakePorts } from '../testing/fake-ports';
import {
  endSession,
  followLoss,
  followTabs,
  lockNow,
  openSession,
  startSession,
} from './session-control';
import { sessionStore } from './session';

const startWith = async (
  keeping: StorageKeeping,
  claim: () => Promise<boolean>,
): Promise<string> => {
  const { ports } = fakePorts({
    vault: { presence: async () => 'absent' },
    storage: { keeping: async () => keeping },
  });
  await startSession({ ...ports, tabs: { ...ports.tabs, claim } });
  return sessionStore.getState().at;
};

describe('starting', () => {
  beforeEach(() => {
    for (const name of ['indexedDB', 'Worker']) vi.stubGlobal(name, {});
    vi.stubGlobal('navigator', { locks: {} });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('offers a wallet where there is none', async () => {
    expect(await startWith('kept', async () => true)).toBe('absent');
  });

  it('offers nothing where nothing can be stored, and no lock can be had either', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    expect(await startWith('blocked', refuse)).toBe('blocked');
  });

  it('waits where another tab has the wallet', async () => {
    expect(await startWith('kept', async () => false)).toBe('other-tab');
  });
});

describe('erasing', () => {
  it('is known in this tab and told to the others, which then hold nothing', async () => {
    const told: string[] = [];
    const { ports } = fakePorts({ vault: { lock: async () => void told.push('ended') } });
    const tabs = {
      ...ports.tabs,
      tellErased: () => void told.push('told'),
      release: () => void told.push('released'),
    };
    await endSession({ ...ports, tabs });
    expect([sessionStore.getState().at, ...told]).toEqual(['erased', 'told', 'released', 'ended']);
  });

  it('is heard in a tab that waited', () => {
    sessionStore.setState({ at: 'other-tab' }, true);
    let hear: () => void = () => undefined;
    const { ports } = fakePorts({ vault: { lock: () => Promise.resolve() } });
    const nothing = () => undefined;
    const tabs = { ...ports.tabs, onLockAsked: nothing, onLost: nothing };
    followTabs({ ...ports, tabs: { ...tabs, onErased: (listener) => (hear = listener) } });
    hear();
    expect(sessionStore.getState().at).toBe('erased');
  });
});

describe('the session', () => {
  beforeEach(() => sessionStore.setState({ at: 'locked' }, true));

  it('locks in a tab that loses the wallet, and an unlock that comes late opens nothing', () => {
    let lose: () => void = () => undefined;
    const { ports, calls } = fakePorts({ vault: { lock: () => Promise.resolve() } });
    const tabs = {
      ...ports.tabs,
      onLockAsked: () => undefined,
      onErased: () => undefined,
      onLost: (listener: () => void) => {
        lose = listener;
      },
    };
    followTabs({ ...ports, tabs });
    lose();
    expect(sessionStore.getState().at).toBe('other-tab');
    openSession(ports, { unreadable: 0 });
    expect(sessionStore.getState().at).toBe('other-tab');
    expect(calls).toEqual(['vault.lock']);
  });

  it.each(['gone', 'newer'] as const)(
    'locks when the browser takes the database away, and shows what is left: %s',
    async (left) => {
      let tell: (change: VaultChange) => void = () => undefined;
      const { ports, calls } = fakePorts({
        vault: {
          lock: () => Promise.resolve(),
          presence: async () => left,
          subscribe: (listener) => {
            tell = listener;
            return () => undefined;
          },
        },
      });
      followLoss({ ...ports, log: { note: () => undefined } });
      tell({ kind: 'lost' });
      expect(calls).toEqual(['vault.subscribe']);
      openSession(ports, { unreadable: 0 });
      tell({ kind: 'lost' });
      expect(sessionStore.getState().at).toBe('locked');
      await vi.waitFor(() => expect(sessionStore.getState()).toEqual({ at: left }));
      expect(calls).toEqual(['vault.subscribe', 'vault.lock', 'vault.presence']);
    },
  );

  it('ends the keys once, and shows nothing before they are gone', async () => {
    const { ports, calls } = fakePorts({
      vault: {
        lock: () => {
          expect(sessionStore.getState().at).toBe('locked');
          return Promise.resolve();
        },
      },
    });
    const quiet = { ...ports, log: { note: () => undefined } };
    openSession(ports, { unreadable: 0 });
    await Promise.all([lockNow(quiet, 'idle'), lockNow(quiet, 'hidden')]);
    expect(calls).toEqual(['vault.lock']);
  });
});

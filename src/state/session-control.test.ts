import { beforeEach, describe, expect, it } from 'vitest';
import { fakePorts } from '../testing/fake-ports';
import { followTabs, lockNow, openSession } from './session-control';
import { sessionStore } from './session';

describe('the session', () => {
  beforeEach(() => sessionStore.setState({ at: 'locked' }, true));

  it('locks in a tab that loses the wallet, and an unlock that comes late opens nothing', () => {
    let lose: () => void = () => undefined;
    const { ports, calls } = fakePorts({ vault: { lock: () => Promise.resolve() } });
    const tabs = {
      ...ports.tabs,
      onLockAsked: () => undefined,
      onLost: (listener: () => void) => {
        lose = listener;
      },
    };
    followTabs({ ...ports, tabs });
    lose();
    expect(sessionStore.getState().at).toBe('other-tab');
    openSession(ports, 0);
    expect(sessionStore.getState().at).toBe('other-tab');
    expect(calls).toEqual(['vault.lock']);
  });

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
    openSession(ports, 0);
    await Promise.all([lockNow(quiet, 'idle'), lockNow(quiet, 'hidden')]);
    expect(calls).toEqual(['vault.lock']);
  });
});

import type { Tabs } from '../../ports/tabs';

const lockName = 'facet-writer';
const channelName = 'facet-tabs';

/**
 * One writer by Web Lock, word between tabs by BroadcastChannel.
 *
 * The lock lives as long as its callback's promise. A stolen lock rejects the loser's request with an
 * AbortError, which is how a tab learns that another has taken over, also when it was frozen meanwhile.
 */
export const createTabs = (
  locks: LockManager,
  channel = new BroadcastChannel(channelName),
): Tabs => {
  let release: (() => void) | null = null;
  let lost: () => void = () => undefined;

  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((settle, fail) => {
      const held = locks.request(lockName, options, (lock) => {
        if (lock === null) {
          settle(false);
          return undefined;
        }
        return new Promise<void>((done) => {
          release = done;
          settle(true);
        });
      });
      held.catch((reason: unknown) => {
        const hadIt = release !== null;
        release = null;
        if (hadIt && reason instanceof DOMException && reason.name === 'AbortError') lost();
        else fail(reason instanceof Error ? reason : new Error('tabs/lock-request'));
      });
    });

  return {
    claim: async () => release !== null || hold({ ifAvailable: true }),
    takeOver: async () => {
      await hold({ steal: true });
    },
    release: () => {
      release?.();
      release = null;
    },
    onLost: (listener) => {
      lost = listener;
    },
    askAllToLock: () => {
      channel.postMessage('lock');
    },
    onLockAsked: (listener) => {
      channel.addEventListener('message', (event) => {
        if (event.data === 'lock') listener();
      });
    },
    tellErased: () => {
      channel.postMessage('erased');
    },
    onErased: (listener) => {
      channel.addEventListener('message', (event) => {
        if (event.data === 'erased') listener();
      });
    },
  };
};

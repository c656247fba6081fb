import { describe, expect, it, vi } from 'vitest';
import type { Keys } from '../../ports/keys';
import type { Vault, VaultChange } from '../../ports/vault';
import { createRemoteVault, type RunningVault } from './remote-vault';

const fakeWorker = () => {
  let tell: (change: VaultChange) => void = () => undefined;
  const end = vi.fn();
  const startThread = vi.fn();
  const prepare = vi.fn(async () => undefined);
  const running = {
    vault: {
      presence: () => Promise.resolve('locked'),
      prepare,
      lock: () => new Promise(() => undefined),
      unlock: () => Promise.resolve({ ok: true }),
      cards: () => Promise.resolve({ ok: true }),
      subscribe: (listener: typeof tell) => {
        tell = listener;
        return () => undefined;
      },
    } as unknown as Vault,
    keys: {} as Keys,
    startThread,
    end,
  } satisfies RunningVault;
  return { running, end, startThread, prepare, tell: (change: VaultChange) => tell(change) };
};

const unknown = (): Promise<null> => Promise.resolve(null);

describe('createRemoteVault', () => {
  it('answers for the presence of a vault without a worker when a look is enough', async () => {
    const start = vi.fn(() => fakeWorker().running);
    const { vault } = createRemoteVault(start, () => Promise.resolve('absent'));
    expect(await vault.presence()).toBe('absent');
    expect(start).not.toHaveBeenCalled();
  });

  it('starts a worker only when something is asked of it', async () => {
    const start = vi.fn(() => fakeWorker().running);
    const { vault } = createRemoteVault(start, unknown);
    expect(start).not.toHaveBeenCalled();
    await vault.presence();
    await vault.presence();
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('has its threads ready when it was told that a secret is on its way', async () => {
    const { running, startThread, prepare } = fakeWorker();
    const start = vi.fn(() => running);
    const { vault } = createRemoteVault(start, unknown);
    await vault.prepare();
    expect(startThread).toHaveBeenCalledWith('kdf');
    expect(prepare).toHaveBeenCalledTimes(1);
    await vault.unlock({ kind: 'passphrase', text: 'x' });
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('ends the worker at a lock even when it does not answer, and starts a fresh one afterwards', async () => {
    vi.useFakeTimers();
    const first = fakeWorker();
    const second = fakeWorker();
    const start = vi.fn().mockReturnValueOnce(first.running).mockReturnValueOnce(second.running);
    const { vault } = createRemoteVault(start, unknown);
    await vault.presence();
    const locked = vault.lock();
    await vi.advanceTimersByTimeAsync(600);
    await locked;
    vi.useRealTimers();
    expect(first.end).toHaveBeenCalledTimes(1);
    await vault.presence();
    expect(start).toHaveBeenCalledTimes(2);
    expect(second.end).not.toHaveBeenCalled();
  });

  it('ends the worker before anything is awaited when the page is about to be frozen', async () => {
    const { running, end } = fakeWorker();
    const { vault } = createRemoteVault(() => running, unknown);
    await vault.presence();
    void vault.lock(true);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it('starts the thread that derives keys for an unlock, and none for reading cards', async () => {
    const worker = fakeWorker();
    const { vault } = createRemoteVault(() => worker.running, unknown);
    await vault.cards();
    expect(worker.startThread).not.toHaveBeenCalled();
    await vault.unlock({ kind: 'passphrase', text: 'x' });
    expect(worker.startThread.mock.calls).toEqual([['kdf']]);
  });

  it('tells its listeners what the worker tells, and of the lock before the worker has ended', async () => {
    const worker = fakeWorker();
    const { vault } = createRemoteVault(() => worker.running, unknown);
    const heard: VaultChange[] = [];
    vault.subscribe((change) => heard.push(change));
    await vault.presence();
    worker.tell({ kind: 'cards' });
    void vault.lock();
    expect(heard).toEqual([{ kind: 'cards' }, { kind: 'locked' }]);
  });
});

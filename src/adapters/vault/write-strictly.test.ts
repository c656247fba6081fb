import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { allRows } from './testing/disk';
import { createOpenVault, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

describe('a write that fails', () => {
  const failAtPut = (nth: number): (() => void) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the store it was asked on
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      puts += 1;
      if (puts === nth) throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    return () => spy.mockRestore();
  };

  it.each([1, 2, 3, 4, 5])('keeps nothing of a card when put %i fails', async (nth) => {
    const { vault, databaseName, keys, review } = await createOpenVault();
    const { keyId, jwk } = must(await keys.create());
    const { pendingId } = must(await review({ key: jwk }, keyId));
    const rows = async () => (await allRows(databaseName)).length;
    const before = await rows();
    const restore = failAtPut(nth);
    const kept = await vault.keep(pendingId, null);
    restore();
    expect(kept).toEqual({
      ok: false,
      error: { code: 'vault/write', facts: { reason: 'QuotaExceededError' } },
    });
    expect(await rows()).toBe(before);
    expect(must(await vault.cards()).cards).toEqual([]);
    expect(must(await vault.activity())).toEqual([]);
    must(await vault.keep(pendingId, null));
    expect(must(await vault.cards()).cards).toHaveLength(1);
  });

  it('asks for strict durability every time, and refuses an engine that ignores it', async () => {
    const { vault, receive } = await createOpenVault();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await receive();
    const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBe(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
    spy.mockRestore();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the database it was asked on
    const { transaction } = IDBDatabase.prototype;
    const relaxed = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      stores,
      mode,
    ) {
      return transaction.call(this, stores, mode, { durability: 'relaxed' });
    });
    await expect(vault.changeSettings({ theme: 'dark' })).rejects.toThrow(/durability/);
    relaxed.mockRestore();
    expect(must(await vault.settings()).theme).toBe('system');
  });

  it('does not write over what another thread wrote', async () => {
    const { vault, start } = await createOpenVault();
    const other = start().vault;
    must(await other.unlock(secret));
    must(await other.changeSettings({ theme: 'dark' }));
    expect(await vault.changeSettings({ theme: 'light' })).toEqual({
      ok: false,
      error: { code: 'vault/write', facts: { reason: 'another-writer' } },
    });
    await vault.lock();
    must(await vault.unlock(secret));
    expect(must(await vault.settings()).theme).toBe('dark');
  });
});

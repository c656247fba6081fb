import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { onDisk } from './testing/disk';
import { createOpenVault, createTestVault, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

/** A locked vault of one card, in a second thread that has read ahead, and the first one beside it. */
const readAheadVault = async () => {
  const first = await createOpenVault();
  await first.receive();
  await first.vault.lock();
  const second = first.start().vault;
  await second.prepare();
  return { first, second };
};

describe('what is read before the wallet is unlocked', () => {
  it('is not read again', async () => {
    const { first, second } = await readAheadVault();
    await onDisk(first.databaseName, (database) => database.clear('index'));
    expect(must(await second.unlock(secret))).toEqual({ unreadable: 0 });
    expect(must(await second.cards()).cards).toHaveLength(1);
  });

  it('is read again when something was written since', async () => {
    const { first, second } = await readAheadVault();
    must(await first.vault.unlock(secret));
    await first.receive();
    await first.vault.lock();
    expect(must(await second.unlock(secret))).toEqual({ unreadable: 0 });
    expect(must(await second.cards()).cards).toHaveLength(2);
  });

  it('serves the second try too, and nothing is kept of it afterwards', async () => {
    const { first, second } = await readAheadVault();
    const wrong = { kind: 'passphrase', text: 'another passphrase' } as const;
    expect((await second.unlock(wrong)).ok).toBe(false);
    await onDisk(first.databaseName, (database) => database.clear('index'));
    must(await second.unlock(secret));
    expect(must(await second.cards()).cards).toHaveLength(1);
    await second.lock();
    await onDisk(first.databaseName, (database) => database.clear('cards'));
    must(await second.unlock(secret));
    expect(must(await second.cards()).cards).toHaveLength(0);
  });

  it('is nothing where there is no wallet, and makes none', async () => {
    const { vault } = createTestVault();
    await vault.prepare();
    expect(await vault.presence()).toBe('absent');
  });
});

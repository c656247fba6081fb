import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { generationName } from './generations';
import { onDisk } from './testing/disk';
import { filesOf } from './testing/memory-folder';
import { idsIn, makeHome } from './testing/second-home';
import type { Home } from './testing/second-home';
import { createOpenVault, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

type Read = 'getAll' | 'getAllKeys' | 'get' | 'count';
const reads: readonly Read[] = ['getAll', 'getAllKeys', 'get', 'count'];

/** Lets one way of reading the records of a database fail, as often as said. */
const refuse = (databaseName: string, read: Read, times = Infinity): void => {
  const real = Reflect.get(IDBObjectStore.prototype, read) as (...given: unknown[]) => unknown;
  let left = times;
  const refusing = function (this: IDBObjectStore, ...given: unknown[]): unknown {
    const isMeant = this.transaction.db.name === databaseName && this.name !== 'meta';
    if (isMeant && (left -= 1) >= 0) throw new DOMException('backing store', 'UnknownError');
    return Reflect.apply(real, this, given);
  };
  vi.spyOn(IDBObjectStore.prototype, read).mockImplementation(refusing as never);
};

const output = () => new Uint8Array(32).fill(9);

const addPasskey = async ({ vault }: Home) => {
  must(await vault.permitSlotChanges(secret));
  const salt = new Uint8Array(32).fill(2);
  const made = { credentialId: new Uint8Array(16), rpId: 'here', transports: [], salt };
  must(await vault.addPasskey({ ...made, output: output() }, 'Here'));
  const [ask] = await vault.passkeys();
  return { kind: 'passkey', slotId: ask?.slotId ?? '', output: output() } as const;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a main copy that opens and cannot be read', () => {
  it.each(reads)('is made anew from the second one (%s fails)', async (read) => {
    const home = await makeHome();
    const id = await home.receive();
    const passkey = await addPasskey(home);
    await home.vault.lock();
    refuse(home.databaseName, read);
    const { vault } = home.start();
    expect(await vault.presence()).toBe('locked');
    expect(must(await vault.unlock(passkey))).toEqual({ unreadable: 0, recoveredCards: 1 });
    expect(passkey.output).toEqual(new Uint8Array(32));
    expect(await idsIn({ vault })).toEqual([id]);
    expect(await vault.health()).toMatchObject({ generation: 2, manifest: 'whole' });
    vi.restoreAllMocks();
    expect(await onDisk(home.databaseName, (database) => database.count('cards'))).toBe(1);
  });

  it('is made anew under the next name where its own name takes nothing any more', async () => {
    const home = await makeHome();
    const id = await home.receive();
    await home.vault.lock();
    // What an engine makes of a file it no longer understands: nothing is listed, and what is opened cannot be written.
    await deleteDB(home.databaseName);
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...given: unknown[]) => unknown;
    const refusing = function (this: IDBObjectStore, ...given: unknown[]): unknown {
      if (this.transaction.db.name !== home.databaseName) return Reflect.apply(put, this, given);
      throw new DOMException('backing store', 'UnknownError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refusing as never);
    const { vault } = home.start();
    expect(await vault.presence()).toBe('recoverable');
    expect(must(await vault.unlock(secret))).toEqual({ unreadable: 0, recoveredCards: 1 });
    expect(await idsIn({ vault })).toEqual([id]);
    expect(await vault.health()).toMatchObject({ generation: 2, manifest: 'whole' });
  });

  it('and can be read the second time, is what it was', async () => {
    const home = await makeHome();
    const id = await home.receive();
    await home.vault.lock();
    refuse(home.databaseName, 'getAll', 1);
    const { vault } = home.start();
    expect(must(await vault.unlock(secret))).toEqual({ unreadable: 0 });
    expect(await idsIn({ vault })).toEqual([id]);
    expect(await vault.health()).toMatchObject({ generation: 1 });
  });

  it.each(reads)(
    'is said to be damaged where there is no other, and left alone (%s)',
    async (read) => {
      const { vault, databaseName, receive } = await createOpenVault();
      await receive();
      await vault.lock();
      refuse(databaseName, read);
      expect(await vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/damaged' } });
      vi.restoreAllMocks();
      const names = (await indexedDB.databases()).map(({ name }) => name);
      expect(names).not.toContain(generationName(databaseName, 2));
      must(await vault.unlock(secret));
      expect(await idsIn({ vault })).toHaveLength(1);
    },
  );

  it('tells a wrong secret from that, and changes nothing', async () => {
    const home = await makeHome();
    await home.vault.lock();
    const files = filesOf(home.folder);
    refuse(home.databaseName, 'getAll');
    const { vault } = home.start();
    const opened = await vault.unlock({ kind: 'passphrase', text: 'no' });
    expect(opened).toEqual({ ok: false, error: { code: 'vault/wrong-secret' } });
    expect(filesOf(home.folder)).toEqual(files);
  });
});

describe('a passkey whose slot the main copy lost', () => {
  it('opens by the slot of the second one', async () => {
    const home = await makeHome();
    const id = await home.receive();
    const passkey = await addPasskey(home);
    await home.vault.lock();
    await onDisk(home.databaseName, async (database) => {
      const header = await database.get('meta', 'header');
      if (header === undefined || !('slots' in header)) throw new Error('no header');
      const slots = header.slots.map((slot) => ({ ...slot, sealed: slot.sealed.slice().fill(1) }));
      await database.put('meta', { ...header, slots });
    });
    const { vault } = home.start();
    must(await vault.unlock(passkey));
    expect(await idsIn({ vault })).toEqual([id]);
    await vault.lock();
    must(await home.start().vault.unlock(secret));
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { idsIn } from '../testing/second-home';
import { opfsAsFound, opfsFacts } from '../testing/opfs-facts';
import { createOpfsStandIn } from '../testing/opfs-stand-in';
import { createTestVault, makeWallet, must, passphrase } from '../testing/test-vault';
import type { CopyFile } from './copy-file';
import { createOpfsFolder } from './opfs-folder';

const secret = { kind: 'passphrase', text: passphrase } as const;
const existing = { mayCreate: false };
const any = { mayCreate: true };

const makeFile = async (standIn: ReturnType<typeof createOpfsStandIn>): Promise<CopyFile> => {
  const opened = await createOpfsFolder(standIn.storage, 'facet').open('a', any);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
};

describe('a file of the second copy', () => {
  it('does what it does in browsers', async () => {
    const { storage } = createOpfsStandIn();
    // The same is asked of Chromium and Firefox: e2e/reliability/opfs.spec.ts, e2e/reliability/firefox/.
    expect(await opfsFacts(() => createOpfsFolder(storage, 'facet'))).toEqual(opfsAsFound);
  });

  it('that takes half of a write says so', async () => {
    const standIn = createOpfsStandIn();
    const file = await makeFile(standIn);
    standIn.takes = 2;
    expect(() => file.write(0, Uint8Array.of(1, 2, 3))).toThrow('copy/short-write');
  });

  it('for which there is no room says so', async () => {
    const standIn = createOpfsStandIn();
    const file = await makeFile(standIn);
    standIn.room = 2;
    expect(() => file.write(0, Uint8Array.of(1, 2, 3))).toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    file.write(0, Uint8Array.of(1, 2));
  });

  it('that is there and does not open is held, not missing', async () => {
    const standIn = createOpfsStandIn();
    (await makeFile(standIn)).close();
    standIn.fails = 'UnknownError';
    const folder = createOpfsFolder(standIn.storage, 'facet');
    expect(await folder.open('a', existing)).toBe('held');
    expect([...standIn.files.keys()]).toEqual(['facet-copy-a']);
  });
});

describe('where there is no place for it', () => {
  it.each([
    ['no storage', undefined],
    ['no such folder', {}],
    ['a folder that is refused', { getDirectory: () => Promise.reject(new DOMException('no')) }],
  ])('%s: nothing is opened, and erasing has nothing to do', async (_, storage) => {
    const folder = createOpfsFolder(storage, 'facet');
    expect(await folder.open('a', any)).toBe('unsupported');
    await expect(folder.erase()).resolves.toBeUndefined();
  });

  it('files that a worker cannot write at once are not used', async () => {
    const standIn = createOpfsStandIn();
    standIn.hasAccess = false;
    expect(await createOpfsFolder(standIn.storage, 'facet').open('a', any)).toBe('unsupported');
  });
});

const makeHome = async () => {
  const standIn = createOpfsStandIn();
  const name = `facet-opfs-${crypto.randomUUID()}`;
  const copyFolder = createOpfsFolder(standIn.storage, name);
  const test = createTestVault(name, { copyFolder });
  await makeWallet(test.vault);
  return { ...test, standIn };
};

describe('a vault whose second copy lies there', () => {
  it('goes on when it is full, says that the copy lags, and renews it when there is room', async () => {
    const { vault, receive, standIn } = await makeHome();
    standIn.room = 100;
    const id = await receive();
    expect(await vault.health()).toMatchObject({ secondCopy: { state: 'behind' } });
    must(await vault.scrub());
    expect(await vault.health()).toMatchObject({ secondCopy: { state: 'behind' } });
    standIn.room = Infinity;
    must(await vault.scrub());
    expect(await vault.health()).toMatchObject({ secondCopy: { state: 'whole' } });
    expect(await idsIn({ vault })).toEqual([id]);
  });

  it('opens with files that were cut at any place, and renews them', async () => {
    const { vault, receive, standIn, start } = await makeHome();
    const id = await receive();
    must(await vault.scrub());
    await vault.lock();
    const whole = new Map([...standIn.files].map(([name, bytes]) => [name, bytes.slice()]));
    for (const kept of [0, 0.001, 0.2, 0.5, 0.9, 0.999]) {
      standIn.letGo();
      for (const [name, bytes] of whole)
        standIn.files.set(name, bytes.slice(0, Math.floor(bytes.length * kept)));
      const next = start().vault;
      expect(must(await next.unlock(secret))).toEqual({ unreadable: 0 });
      expect(await idsIn({ vault: next })).toEqual([id]);
      must(await next.scrub());
      expect(await next.health()).toMatchObject({ secondCopy: { state: 'whole' } });
      await next.lock();
    }
  });
});

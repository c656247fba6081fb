import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryFolder } from './testing/memory-folder';
import { createTestVault, makeWallet, must } from './testing/test-vault';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A vault whose long rests end when the test lets time pass, and its short ones at once. */
const makeLookedAfter = async () => {
  const folder = createMemoryFolder();
  let wake = (): void => undefined;
  const pause = (ms: number) =>
    ms < 1_000 ? Promise.resolve() : new Promise<void>((later) => (wake = later));
  const test = createTestVault(undefined, { copyFolder: folder, pause });
  await makeWallet(test.vault);
  return { ...test, folder, letTimePass: () => wake() };
};

describe('an open vault', () => {
  it('keeps its second copy up also after the engine refused to read once', async () => {
    const { vault, folder, receive, letTimePass } = await makeLookedAfter();
    await receive();
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('read', 'UnknownError');
    });
    letTimePass();
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    read.mockRestore();
    folder.before = (act) => {
      if (act === 'write') throw new DOMException('full', 'QuotaExceededError');
      return undefined;
    };
    must(await vault.changeSettings({ theme: 'dark' }));
    expect(await vault.health()).toMatchObject({ secondCopy: { state: 'behind' } });
    folder.before = () => undefined;
    await vi.waitFor(async () => {
      letTimePass();
      expect(await vault.health()).toMatchObject({ secondCopy: { state: 'whole' } });
    });
    await vault.lock();
  });
});

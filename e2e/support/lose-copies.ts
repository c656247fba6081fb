import type { Page } from '@playwright/test';

/** Deletes every database of the origin, as a browser does that loses them; nothing may hold one open. */
export const loseDatabases = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => done();
        deleting.onblocked = () => fail(new Error(`${name} is open`));
        deleting.onerror = () => fail(new Error(`${name} was not deleted`));
      });
    }
  });

/** Names and sizes of the files of the second copy. */
export const copyFiles = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const sizes: Record<string, number> = {};
    for await (const [name, handle] of root.entries())
      if (handle instanceof FileSystemFileHandle) sizes[name] = (await handle.getFile()).size;
    return sizes;
  });

/** Deletes the second copy; the thread that held it has just ended, which the browser may notice a moment later. */
export const loseSecondCopy = async (page: Page): Promise<void> => {
  await page.waitForFunction(async () => {
    const root = await navigator.storage.getDirectory();
    try {
      for await (const name of root.keys()) await root.removeEntry(name);
      return true;
    } catch {
      return false;
    }
  });
};

import type { Page } from '@playwright/test';

/** Room for a wallet and a few cards. */
const smallQuota = 3_000_000;

/**
 * A browser with little room. The quota is set by the driver and used up by blocks of our own: Chromium looks at the
 * quota itself once in a while only, and reports another one to pages.
 */
export const smallStorage = async (page: Page) => {
  const { origin } = new URL(page.url());
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: smallQuota });

  /** Puts blocks into a database of our own until not even a small one fits. */
  const fill = (): Promise<void> =>
    page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('filling', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('blocks', { autoIncrement: true });
        opening.onsuccess = () => {
          done(opening.result);
        };
      });
      const put = (bytes: number): Promise<boolean> =>
        new Promise((done) => {
          const writing = opened.transaction('blocks', 'readwrite');
          writing.objectStore('blocks').put(crypto.getRandomValues(new Uint8Array(bytes)));
          writing.oncomplete = () => {
            done(true);
          };
          writing.onabort = () => {
            done(false);
          };
        });
      for (const bytes of [60_000, 4_000, 300]) while (await put(bytes));
      opened.close();
    });

  /** Gives the room back. */
  const free = async (): Promise<void> => {
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const deleting = indexedDB.deleteDatabase('filling');
          deleting.onsuccess = () => {
            done();
          };
        }),
    );
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };

  return { fill, free };
};

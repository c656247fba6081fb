import { test as base } from '@playwright/test';
import { startStand, type Stand } from './stand';

/**
 * `test` for journeys: each Playwright worker has a wallet server and a counterpart of its own, so that what one
 * journey sets (a withdrawn card, a slow list) is no other's weather. `page.goto('/')` goes to the wallet.
 */
export const test = base.extend<object, { stand: Stand }>({
  stand: [
    // Playwright reads the fixtures a function needs from its parameter's pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const stand = await startStand();
      await use(stand);
      await stand.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ stand }, use) => {
    await use(stand.wallet);
  },
});

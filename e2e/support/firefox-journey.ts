import { fillAsPasted, forgiveMissing } from './firefox';
import { test as base } from './wallet-journey';

/** `test` in the system's Firefox. */
export const test = base.extend<object, object>({
  browser: [
    async ({ browser }, use) => {
      forgiveMissing(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    fillAsPasted(page);
    await use(page);
  },
});

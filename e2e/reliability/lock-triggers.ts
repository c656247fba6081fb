import type { Page } from '@playwright/test';
import type { WalletPage } from '../support/wallet-page';

/** Steps the heart takes for no sleep; it beats when the page is shown as well as every second. */
const stepMs = 20_000;

interface Passing {
  readonly minutes: number;
  /** Whether a hand touches the page at each step. */
  readonly isTouched: boolean;
  readonly isHidden: boolean;
}

/** Time passes for a page, in steps, by both of its clocks; its heart beats at each. */
const passTime = (page: Page, passing: Passing): Promise<void> =>
  page.evaluate(
    ({ minutes, isTouched, isHidden, step }) => {
      const scope = globalThis as {
        machine?: { date: () => number; performance: () => number; ahead: number };
      };
      if (scope.machine === undefined) {
        const machine = {
          date: Date.now.bind(Date),
          performance: performance.now.bind(performance),
          ahead: 0,
        };
        scope.machine = machine;
        Date.now = () => machine.date() + machine.ahead;
        performance.now = () => machine.performance() + machine.ahead;
      }
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (isHidden ? 'hidden' : 'visible'),
      });
      if (isHidden) document.dispatchEvent(new Event('visibilitychange'));
      for (let passed = 0; passed < minutes * 60_000; passed += step) {
        scope.machine.ahead += step;
        if (isTouched) document.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        // A hidden page beats by its timer; saying "hidden" again would begin that time anew.
        if (!isHidden) document.dispatchEvent(new Event('visibilitychange'));
      }
      if (isHidden) return new Promise<void>((done) => setTimeout(done, 1_500));
      return undefined;
    },
    { ...passing, step: stepMs },
  );

/** The clock jumps, as it does when a device wakes up. */
const jump = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const machineNow = Date.now.bind(Date);
    Date.now = () => machineNow() + 10 * 60_000;
  });

/** Everything that locks the wallet; each is done to an open one. */
export const lockTriggers: Readonly<
  Record<string, (wallet: WalletPage, home: string) => Promise<void>>
> = {
  'by hand': (wallet) => wallet.press('Lock now'),
  'no touch for 5 minutes': ({ page }) =>
    passTime(page, { minutes: 6, isTouched: false, isHidden: false }),
  'hidden for 5 minutes': ({ page }) =>
    passTime(page, { minutes: 0.3, isTouched: false, isHidden: true }).then(() => passHidden(page)),
  'the clock jumps': ({ page }) => jump(page),
  '60 minutes, touched all the time': ({ page }) =>
    passTime(page, { minutes: 61, isTouched: true, isHidden: false }),
  'from another tab': async ({ page }) => {
    await page.evaluate(() => {
      new BroadcastChannel('facet-tabs').postMessage('lock');
    });
  },
  'another tab takes over': async ({ page }, home) => {
    const other = await page.context().newPage();
    await other.goto(home);
    await other.getByRole('button', { name: 'Use it here' }).click();
    await other.close();
  },
  // Another page of the same origin, in the same process; what is left may be kept to come back to.
  'the page is left': async ({ page }, home) => {
    await page.goto(`${home}leave.html`);
  },
};

/** Five hidden minutes, one beat of the page's own timer at a time. */
const passHidden = async (page: Page): Promise<void> => {
  for (let passed = 0; passed < 6; passed += 1) {
    await page.evaluate(async () => {
      const { machine } = globalThis as unknown as { machine: { ahead: number } };
      machine.ahead += 55_000;
      await new Promise((done) => setTimeout(done, 1_200));
    });
  }
};

import { expect } from '@playwright/test';
import type { WalletPage } from './wallet-page';

/** Runs in a page or worker: its clock goes on from now, this much ahead of the machine's. */
const setAhead = (aheadMs: number): void => {
  const scope = globalThis as { machineNow?: () => number };
  const machineNow = (scope.machineNow ??= Date.now.bind(Date));
  Date.now = () => machineNow() + aheadMs;
};

/**
 * A device whose clock can be turned. The wallet reads the time by `Date.now`, in the page and in its workers. The
 * vault's worker starts when somebody unlocks and then derives a key for a second; it is set before that is over.
 * Nothing else of page or workers is changed.
 *
 * @returns turns the clock to this many seconds ahead of the machine's, and opens the wallet again
 */
export const turningClock = ({
  page,
  unlock,
}: WalletPage): ((aheadSeconds: number) => Promise<void>) => {
  let aheadMs = 0;
  let setting: Promise<void>[] = [];
  let vaultStarted = false;
  page.on('worker', (worker) => {
    // One that ends while the page is loaded anew needs no clock.
    setting.push(worker.evaluate(setAhead, aheadMs).catch(() => undefined));
    vaultStarted ||= worker.url().includes('vault.worker');
  });
  return async (aheadSeconds) => {
    aheadMs = aheadSeconds * 1000;
    await page.addInitScript(setAhead, aheadMs);
    setting = [];
    vaultStarted = false;
    await page.reload();
    await page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor();
    await unlock();
    // It may have been started by the page that was loaded, before anybody typed.
    await expect.poll(() => vaultStarted).toBe(true);
    await Promise.all(setting);
  };
};

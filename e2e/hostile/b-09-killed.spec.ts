import { expect } from '@playwright/test';
import { giveBackup } from '../support/backup-file';
import { goldenFile, goldenPassphrase } from '../support/hostile-backup';
import { test } from '../support/wallet-journey';

test('B-09 a restore that is cut off in the middle brought everything or nothing', async ({
  wallet,
  page,
}) => {
  await wallet.make();
  const file = await goldenFile();
  const counts: number[] = [];
  // The page is gone at once, after a moment, and after the write.
  for (const afterMs of [0, 5, 40, 4_000]) {
    await page.goto('/settings/backup/restore');
    await wallet.unlock();
    await giveBackup(page, file, { passphrase: goldenPassphrase });
    await expect(wallet.heading('What would change')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Restore', exact: true }).click({ noWaitAfter: true });
    await page.waitForTimeout(afterMs);
    await page.goto('/wallet');
    await wallet.unlock();
    await expect(wallet.heading('Wallet')).toBeVisible();
    await expect(wallet.says("can't be read")).toHaveCount(0);
    counts.push(await wallet.cards().count());
  }
  expect(counts.filter((count) => count !== 0 && count !== 3)).toEqual([]);
  expect(counts.at(-1)).toBe(3);
});

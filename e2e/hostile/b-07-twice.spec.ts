import { expect } from '@playwright/test';
import { giveBackup, goToPart, openBackups } from '../support/backup-file';
import { goldenFile, goldenPassphrase } from '../support/hostile-backup';
import { test } from '../support/wallet-journey';

test('B-07 the same backup twice makes no duplicate', async ({ wallet, page }) => {
  await wallet.make();
  const file = await goldenFile();
  for (const words of ['3 cards came back.', 'No new cards.']) {
    await openBackups(wallet);
    await goToPart(wallet, 'Restore from a backup');
    await giveBackup(page, file, { passphrase: goldenPassphrase });
    await expect(wallet.heading('What would change')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(wallet.says(words)).toBeVisible({ timeout: 20_000 });
    await wallet.press('To the wallet');
    await expect(wallet.cards()).toHaveCount(3);
  }
});

import { expect } from '@playwright/test';
import { giveBackup, goToPart, openBackups } from '../support/backup-file';
import { smallStorage } from '../support/fill-storage';
import { goldenFile, goldenPassphrase } from '../support/hostile-backup';
import { test } from '../support/wallet-journey';

test('B-10 where there is no room nothing of a backup is restored, and it can be tried again', async ({
  wallet,
  page,
}) => {
  await wallet.make();
  const room = await smallStorage(page);
  await openBackups(wallet);
  await goToPart(wallet, 'Restore from a backup');
  await giveBackup(page, await goldenFile(), { passphrase: goldenPassphrase });
  await expect(wallet.heading('What would change')).toBeVisible({ timeout: 20_000 });
  await room.fill();
  const restore = page.getByRole('button', { name: 'Restore', exact: true });
  await restore.click();
  await expect(wallet.alert.filter({ hasText: 'Nothing of the backup was restored' })).toHaveText(
    'Not saved. The browser refused to store it. Nothing of the backup was restored; what is here is unchanged. Make room and try again.',
    { timeout: 20_000 },
  );
  await room.free();
  await restore.click();
  await expect(wallet.says('3 cards came back.')).toBeVisible({ timeout: 20_000 });
});

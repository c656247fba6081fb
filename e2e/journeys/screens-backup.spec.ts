import { expect } from '@playwright/test';
import { giveBackup, goToPart, makeBackup, openBackups } from '../support/backup-file';
import { goldenFile, goldenPassphrase, otherFile } from '../support/hostile-backup';
import { at400Percent, complaintsOf, lookAt, squeeze } from '../support/look-at';
import { test } from '../support/wallet-journey';

for (const { viewport, lookAs } of [
  { viewport: { width: 360, height: 800 }, lookAs: lookAt },
  { viewport: { width: 1440, height: 900 }, lookAs: lookAt },
  { viewport: at400Percent, lookAs: squeeze },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

    test('the screens of backup and restore', async ({ wallet, client, page }, info) => {
      test.setTimeout(300_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      await page.goto('/');
      await wallet.press('Open a backup');
      await look('S01-open-a-backup');
      await giveBackup(page, otherFile('me.png', Uint8Array.of(0x89, 0x50)), {
        passphrase: 'any',
      });
      await expect(wallet.alert).toContainText('This is not a Facet backup.');
      await look('S01-not-a-backup');
      await giveBackup(page, await goldenFile(), { passphrase: goldenPassphrase });
      await expect(wallet.heading('What is inside')).toBeVisible({ timeout: 20_000 });
      await look('S01-what-is-inside');
      await wallet.press('Back');
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await openBackups(wallet);
      await look('S20-backup');
      await wallet.openWallet();
      await makeBackup(wallet, 'only for this file');
      await look('S20-backup-made');
      await goToPart(wallet, 'Check a backup');
      await giveBackup(page, await goldenFile(), { passphrase: goldenPassphrase });
      await expect(wallet.says('It opens and is whole.')).toBeVisible({ timeout: 20_000 });
      await look('S20-checked');
      await openBackups(wallet);
      await goToPart(wallet, 'Recovery kit');
      await look('S20-recovery-kit');
      await openBackups(wallet);
      await goToPart(wallet, 'Restore from a backup');
      await giveBackup(page, await goldenFile(), { passphrase: goldenPassphrase });
      await expect(wallet.heading('What would change')).toBeVisible({ timeout: 20_000 });
      await look('S20-restore-preview');
      await page.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(wallet.heading('Restored')).toBeVisible({ timeout: 20_000 });
      await look('S20-restored');
      expect(complaints).toEqual([]);
    });
  });
}

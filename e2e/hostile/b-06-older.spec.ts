import { expect } from '@playwright/test';
import { giveBackup, goToPart, makeBackup, openBackups } from '../support/backup-file';
import { test } from '../support/wallet-journey';

test('B-06 an older backup says so, and what came later stays', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const file = await makeBackup(wallet);
  await wallet.openWallet();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await openBackups(wallet);
  await goToPart(wallet, 'Restore from a backup');
  await giveBackup(page, file);
  await expect(wallet.says('This backup is older than your wallet.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(
    wallet.says('What came later stays as it is. Restoring never deletes anything.'),
  ).toBeVisible();
  await wallet.press('Restore');
  await expect(wallet.says('No new cards.')).toBeVisible();
  await wallet.press('To the wallet');
  await expect(wallet.cards()).toHaveCount(2);
});

import { expect } from '@playwright/test';
import { giveBackup, makeBackup } from '../support/backup-file';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

test('B-12 a card tied to the old device comes for viewing only, and is named with who gives it out', async ({
  wallet,
  client,
  browser,
  stand,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'driving-licence' });
  await client.fault('key-attestation');
  await wallet.receive(offer);
  await client.fault('none');
  const file = await makeBackup(wallet);
  await expect(wallet.says('1 card is tied to the old device.')).toBeVisible();

  const context = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
  const page = await context.newPage();
  const other = walletPage(page);
  await other.make();
  await page.goto('/settings/backup/restore');
  await other.unlock();
  await giveBackup(page, file);
  await expect(other.heading('What would change')).toBeVisible({ timeout: 20_000 });
  await expect(other.says('1 card is tied to the old device.')).toBeVisible();
  await expect(
    other.says('You can view them here. To present them, get them again.'),
  ).toBeVisible();
  await expect(other.says('Needs re-issue from')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  const again = page.getByRole('link', { name: 'Get it again: Driving licence' });
  const address = decodeURIComponent((await again.getAttribute('href')) ?? '');
  expect(address).toMatch(/^\/leave\.html#http:\/\/localhost:\d+\//u);
  await other.press('To the wallet');
  await other.openCard('Driving licence');
  await expect(other.says('This card is tied to the old device.')).toBeVisible();
  await again.click();
  // One more press, on the page that shows the host, and it is the issuer's.
  await expect(page.locator('#host')).toContainText('localhost');
  await page.goBack();
  await other.unlock();
  const started = await client.start('car-share');
  await other.openWallet();
  await other.paste(started.request_text);
  await other.press('Read request');
  await expect(other.text('You need: Driving licence.')).toBeVisible();
  await context.close();
});

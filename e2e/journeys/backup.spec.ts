import { expect } from '@playwright/test';
import { giveBackup, goToPart, makeBackup, openBackups } from '../support/backup-file';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

test('everything comes back in another browser, with the recovery code on paper', async ({
  wallet,
  client,
  browser,
  stand,
}) => {
  const code = await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.openSettings();
  await wallet.page.getByRole('link', { name: 'Language and display' }).click();
  await wallet.page.getByRole('radio', { name: 'Dark' }).click();
  const file = await makeBackup(wallet);
  expect(file.name).toMatch(/^facet-\d{4}-\d\d-\d\d\.facet-backup$/u);
  await wallet.openTimeline();
  const lines = wallet.page.getByRole('list', { name: 'Timeline' }).getByRole('link');
  const before = await lines.allInnerTexts();

  const context = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
  const page = await context.newPage();
  const other = walletPage(page);
  await page.goto('/');
  await other.press('Open a backup');
  await giveBackup(page, file, { code });
  await expect(other.heading('What is inside')).toBeVisible();
  await expect(page.getByText('Cards', { exact: true })).toBeVisible();
  await other.press('Make a wallet for it');
  await page.getByLabel('Passphrase', { exact: true }).fill('quite another set of words here');
  await other.press('Continue');
  await other.confirmCode(await other.shownCode());
  await other.press('Not now');
  await other.press('Open the wallet');
  await expect(other.heading('Restored')).toBeVisible({ timeout: 20_000 });
  await expect(other.says('2 cards came back.')).toBeVisible();
  await other.press('To the wallet');
  await expect(other.cards()).toHaveCount(2);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.openTimeline();
  const after = await page
    .getByRole('list', { name: 'Timeline' })
    .getByRole('link')
    .allInnerTexts();
  expect(after).toEqual(before);
  // The new wallet has secrets of its own.
  await page.goto('/');
  await other.unlock('quite another set of words here');
  await expect(other.cards()).toHaveCount(2);
  await context.close();
});

test('a backup is checked without being restored, and restored after a look at what would change', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const file = await makeBackup(wallet, 'only for this file');
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Made');

  await goToPart(wallet, 'Check a backup');
  await giveBackup(page, file, { passphrase: 'only for this file' });
  await expect(wallet.says('It opens and is whole.')).toBeVisible({ timeout: 20_000 });
  await expect(wallet.says('Nothing was changed.')).toBeVisible();

  await wallet.deleteCard('Person ID');
  await expect(wallet.cards()).toHaveCount(0);
  await openBackups(wallet);
  await goToPart(wallet, 'Restore from a backup');
  await giveBackup(page, file);
  await expect(wallet.heading('What would change')).toBeVisible({ timeout: 20_000 });
  await expect(wallet.says('This backup is older than your wallet.')).toBeVisible();
  await wallet.press('Restore');
  await expect(wallet.says('1 card came back.')).toBeVisible();
  await wallet.press('To the wallet');
  await expect(wallet.card('Person ID')).toBeVisible();
});

test('the recovery kit is one page to print that holds no secret', async ({ wallet, page }) => {
  const code = await wallet.make();
  await openBackups(wallet);
  await goToPart(wallet, 'Recovery kit');
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu)).toHaveLength(1);
  expect(await page.content()).not.toContain(code);
});

import { expect } from '@playwright/test';
import { changeRows, rowsOf } from '../support/change-rows';
import { consentPage } from '../support/consent-page';
import { leaveWallet, loseFiles } from '../support/stored-copies';
import { test } from '../support/wallet-journey';

const broughtBack = '1 stored item was damaged and brought back from the second copy.';

test('settings that somebody wrote over are not believed: the lock is as the person set it', async ({
  wallet,
  page,
}) => {
  await wallet.make();
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Security' }).click();
  const lock = page.getByRole('group', { name: 'Lock by itself' });
  const hour = lock.getByRole('radio', { name: 'After 60 minutes' });
  await hour.click();
  await expect(hour).toBeChecked();
  await expect.poll(async () => (await rowsOf(page, 'settings', 'settings')).length).toBe(1);
  const [row] = await rowsOf(page, 'settings', 'settings');
  const never = [...new TextEncoder().encode('{"value":{"lockAfterMinutes":1000000}}')];
  await changeRows(page, 'settings', [{ ...row, sealed: { bytes: never } }]);

  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
  await expect(wallet.says(broughtBack)).toBeVisible();
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Security' }).click();
  await expect(hour).toBeChecked();
});

test('a question before sharing that somebody wrote off is asked all the same', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.openSecurity();
  const asks = page.getByRole('group', { name: 'Ask again before sharing' });
  await asks.getByRole('radio', { name: 'Always' }).click();
  await expect(asks.getByRole('radio', { name: 'Always' })).toBeChecked();
  await expect.poll(async () => (await rowsOf(page, 'settings', 'settings')).length).toBe(1);
  await leaveWallet(page);
  const [row] = await rowsOf(page, 'settings', 'settings');
  const never = [...new TextEncoder().encode('{"value":{"askBeforeSharing":"never"}}')];
  await changeRows(page, 'settings', [{ ...row, sealed: { bytes: never } }]);
  await loseFiles(page);

  await page.goto('/');
  await wallet.unlock();
  // No copy is left to bring it back from: what is not known counts as the most careful there is.
  await expect(wallet.heading("Part of the wallet can't be read.")).toBeVisible();
  await wallet.press('Open what works');
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  await consent.share.click();
  await expect(page.getByRole('dialog', { name: 'Before it leaves' })).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('a trust list that somebody put in is not believed', async ({ wallet, client, page }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  const before = await rowsOf(page, 'trust');
  const forged = [...new TextEncoder().encode('{"value":{"isEnabled":true}}')];
  await changeRows(page, 'trust', [
    { id: 'evil', schema: 1, version: 1, sealed: { bytes: forged } },
  ]);
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.card('Degree')).toHaveAccessibleName(/, Northgate University, /u);
  // It was there and is gone: the wallet's own seal does not name it.
  await expect(wallet.says(broughtBack)).toBeVisible();
  expect(await rowsOf(page, 'trust')).toEqual(before);
});

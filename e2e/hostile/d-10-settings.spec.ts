import { expect } from '@playwright/test';
import { changeRows, rowsOf } from '../support/change-rows';
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

import { expect } from '@playwright/test';
import { changeRows, rowsOf } from '../support/change-rows';
import { test } from '../support/wallet-journey';

test('settings that somebody wrote over are not believed: the lock is the usual one', async ({
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
  await expect.poll(async () => (await rowsOf(page, 'settings')).length).toBe(1);
  const [row] = await rowsOf(page, 'settings');
  const never = [...new TextEncoder().encode('{"value":{"lockAfterMinutes":1000000}}')];
  await changeRows(page, 'settings', [{ ...row, sealed: { bytes: never } }]);

  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Security' }).click();
  await expect(lock.getByRole('radio', { name: 'After 5 minutes' })).toBeChecked();
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
  // It was there, was not opened, and vouches for nobody.
  expect((await rowsOf(page, 'trust')).length).toBeGreaterThan(before.length);
  await expect(wallet.says("1 record can't be read. The others are fine.")).toBeVisible();
});

import { expect } from '@playwright/test';
import { smallStorage } from '../support/fill-storage';
import { test } from '../support/wallet-journey';
import { passphrase } from '../support/wallet-page';

test('D-12, no room for a wallet, as in a private window: nothing is made and nothing is left', async ({
  wallet,
  page,
}) => {
  await page.goto('/');
  const storage = await smallStorage(page);
  await storage.fill();
  await wallet.press('Make a wallet');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await wallet.press('Continue');
  await expect(wallet.alert).toContainText(
    'Not saved. The browser refused to store it. A private window often does. Nothing was kept.',
  );
  await page.goto('/');
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

test('D-12, a browser that stores nothing: it says what is missing and offers nothing', async ({
  wallet,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await page.goto('/');
  await expect(wallet.heading('This browser is too old for the wallet')).toBeVisible();
  await expect(
    wallet.text('It lacks: IndexedDB. Any browser of the last two years has them.'),
  ).toBeVisible();
  await expect(wallet.button('Make a wallet')).toBeHidden();
});

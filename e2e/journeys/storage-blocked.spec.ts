import { chromium, expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFinds } from '../support/axe';
import { launchOptions } from '../support/browser';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

const blockCookies = { profile: { default_content_setting_values: { cookies: 2 } } };

test('where the browser stores nothing no wallet is made, and the page says why', async ({
  stand,
}, info) => {
  // A profile whose owner blocks what sites store.
  const profile = info.outputPath('profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blockCookies));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  const wallet = walletPage(page);
  await page.goto(stand.wallet);
  await expect(wallet.heading('This browser stores nothing for this page.')).toBeVisible();
  await expect(wallet.text(/no wallet can be made and no card is accepted/)).toBeVisible();
  await expect(wallet.button('Make a wallet')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('blocked.png') });
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('link', { name: 'Health' }).click();
  await expect(wallet.heading('Health')).toBeVisible();
  const storage = page.getByRole('listitem').filter({ hasText: /^Storage/ });
  // What does not answer at all is given ten seconds.
  await expect(storage).toHaveText(/Does not work/, { timeout: 30_000 });
  await context.close();
});

test('a window without files of its own makes a wallet and accepts no card until there is a backup', async ({
  wallet,
  client,
  page,
}) => {
  // What private windows of Firefox and Safari do.
  await page.addInitScript(() => {
    Object.defineProperty(StorageManager.prototype, 'getDirectory', {
      value: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
  });
  await wallet.make();
  const offer = await client.offer({ card: 'person-id' });
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await wallet.press('Receive card');
  await expect(wallet.alert).toHaveText(/This window can't keep a card\..*Nothing was saved/);
});

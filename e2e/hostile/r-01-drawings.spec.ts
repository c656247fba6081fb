import { expect } from '@playwright/test';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('svg-logo: logos are neither shown nor fetched', async ({ wallet, client, page }) => {
  await receiveWicked(wallet, client, 'svg-logo');
  await expectInert(wallet, client);
  await expect(page.locator('main img')).toHaveCount(0);
  await deleteWicked(wallet);
});

test('svg-portrait: a drawing is bytes, not a picture', async ({ wallet, client, page }) => {
  await receiveWicked(wallet, client, 'svg-portrait');
  await expect(wallet.says('Binary, ')).toBeVisible();
  await expectInert(wallet, client);
  await expect(page.locator('main img')).toHaveCount(0);
  await deleteWicked(wallet);
});

test('what is drawn or loaded would be seen', async ({ wallet, client, page }) => {
  await expectInert(wallet, client);
  await fetch(new URL('/wicked/image.png', client.addresses.issuer.offers));
  await expect(expectInert(wallet, client)).rejects.toThrow('/wicked/image.png');
  await client.forgetReceived();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  await expect(expectInert(wallet, client)).rejects.toThrow('<img');
  await page.evaluate(() => {
    document.querySelector('main img')?.remove();
  });
});

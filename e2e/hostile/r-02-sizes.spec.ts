import { expect } from '@playwright/test';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('svg-of-laughs: never parsed', async ({ wallet, client, page }) => {
  await receiveWicked(wallet, client, 'svg-of-laughs');
  await expect(wallet.says('Binary, ')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});

test('portrait-of-100-megapixels: never decoded, and the cap is named', async ({
  wallet,
  client,
  page,
}) => {
  await receiveWicked(wallet, client, 'portrait-of-100-megapixels');
  await expect(wallet.says('Not shown: a picture may have up to 4 megapixels.')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});

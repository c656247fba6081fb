import { expect } from '@playwright/test';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('portrait-that-lies: what is no PNG is not drawn as one', async ({ wallet, client, page }) => {
  await receiveWicked(wallet, client, 'portrait-that-lies');
  await expect(wallet.says('Binary, ')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});

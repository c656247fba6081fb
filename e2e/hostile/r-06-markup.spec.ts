import { expect } from '@playwright/test';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('names-of-markup: shown letter by letter', async ({ wallet, client, page }) => {
  await receiveWicked(wallet, client, 'names-of-markup');
  await expect(wallet.says('<b>Degree</b>').first()).toBeVisible();
  await expect(wallet.says('<b>Final grade</b>').first()).toBeVisible();
  await expect(page.locator('main b', { hasText: /^Degree$/u })).toHaveCount(0);
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});

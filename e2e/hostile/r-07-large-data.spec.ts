import { expect } from '@playwright/test';
import { expectStopped, receiveSpoilt } from '../support/expect-stopped';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('portrait-over-2-mib: kept as bytes, never drawn, and the cap is named', async ({
  wallet,
  client,
  page,
}) => {
  await receiveWicked(wallet, client, 'portrait-over-2-mib');
  await expect(wallet.says('Not shown: a picture may have up to 2 MiB.')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});

test('portrait-of-5-mb: more than a card may have', async ({ wallet, client, expectUnchanged }) => {
  await receiveSpoilt(wallet, client, 'portrait-of-5-mb');
  await expectStopped(wallet, {
    code: 'net/too-large',
    words: `The answer from ${new URL(client.addresses.issuer.offers).host} is too large: more than 4 MiB.`,
  });
  await expectUnchanged();
});

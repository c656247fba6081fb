import { expect } from '@playwright/test';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

test('D-11, a tab loses the wallet in the middle of receiving: one writes, and it is said', async ({
  wallet,
  client,
  context,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.fetchOffered(await client.offer({ card: 'degree' }));
  await expect(wallet.button(/^Save( card)?$/)).toBeVisible();

  const other = walletPage(await context.newPage());
  await other.page.goto('/');
  await expect(other.heading('The wallet is open in another tab.')).toBeVisible();
  await expect(other.text('Only one can change it.')).toBeVisible();
  await other.press('Use it here');
  await other.unlock();
  await expect(other.card('Driving licence')).toBeVisible();
  await expect(other.cards()).toHaveCount(1);
  await other.deleteCard('Driving licence');
  await expect(other.cards()).toHaveCount(0);

  // The first one holds nothing any more, and neither brings back nor adds anything.
  await expect(wallet.heading('The wallet is open in another tab.')).toBeVisible();
  await expect(wallet.button(/^Save( card)?$/)).toBeHidden();
  await wallet.press('Use it here');
  await wallet.unlock();
  await expect(wallet.heading('Locked')).toBeHidden();
  await wallet.openWallet();
  await expect(wallet.cards()).toHaveCount(0);
  await expect(other.heading('The wallet is open in another tab.')).toBeVisible();
});

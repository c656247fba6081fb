import { expect } from '@playwright/test';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

const openElsewhere = 'The wallet is open in another tab.';

test('a second tab shows no card and no key field, and takes over on a tap', async ({
  wallet,
  client,
  page,
  context,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));

  const second = await context.newPage();
  const other = walletPage(second);
  await second.goto('/');
  await expect(other.heading(openElsewhere)).toBeVisible();
  await expect(other.text('Only one can change it.')).toBeVisible();
  const shown = await second.content();
  for (const value of ['Person ID', 'Demo Registry Office', 'Maren', 'Aldous']) {
    expect(shown).not.toContain(value);
  }
  await expect(second.getByRole('textbox')).toHaveCount(0);

  await other.press('Use it here');
  await expect(other.heading('Locked')).toBeVisible();
  await expect(wallet.heading(openElsewhere)).toBeVisible();
  expect(await page.content()).not.toContain('Maren');

  await other.unlock();
  await other.openWallet();
  await expect(other.card('Person ID')).toBeVisible();
});

test('locking in one tab locks the tab that was taken over from as well', async ({
  wallet,
  context,
}) => {
  await wallet.make();
  const second = await context.newPage();
  const other = walletPage(second);
  await second.goto('/');
  await other.press('Use it here');
  await other.unlock();
  await expect(other.heading('Wallet')).toBeVisible();
  await wallet.press('Use it here');
  await expect(other.heading(openElsewhere)).toBeVisible();
  await expect(wallet.heading('Locked')).toBeVisible();
});

test('closing the first tab leaves the wallet to the next one', async ({
  wallet,
  page,
  context,
}) => {
  await wallet.make();
  await page.close();
  const next = await context.newPage();
  await next.goto('/');
  await expect(walletPage(next).heading('Locked')).toBeVisible();
});

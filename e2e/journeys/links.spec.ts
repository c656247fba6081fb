import { expect } from '@playwright/test';
import { test } from '../support/wallet-journey';

test('an offer’s link waits behind the lock, out of the address bar, and is there after it', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'degree' });
  await page.goto(offer.wallet_link);
  await expect(wallet.heading('Locked')).toBeVisible();
  await expect(wallet.text('Something is waiting. Unlock to read it.')).toBeVisible();
  expect(page.url()).not.toMatch(/[#?]/u);
  await expect(page).toHaveTitle('Locked, Wallet');
  await wallet.unlock();
  await expect(wallet.text(/^You are about to contact localhost:\d+\.$/)).toBeVisible();
  expect(page.url()).not.toMatch(/[#?]/u);
  await wallet.press('Contact them');
  await wallet.press('Receive card');
  await wallet.press('Save card');
  await wallet.openWallet();
  await expect(wallet.card('Degree')).toBeVisible();
});

test('a request’s link waits behind the lock, and leaves no trace in the history', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const started = await client.start('age-check', 'same');
  await page.goto(started.wallet_link);
  await expect(wallet.text('Something is waiting. Unlock to read it.')).toBeVisible();
  expect(page.url()).not.toMatch(/[#?]/u);
  await wallet.unlock();
  await expect(wallet.button('Read request')).toBeVisible();
  await page.goBack();
  expect(page.url()).not.toContain('open');
});

test('a first visit by a link keeps it until the wallet is made', async ({
  wallet,
  client,
  page,
}) => {
  const offer = await client.offer({ card: 'degree' });
  await page.goto(offer.wallet_link);
  await expect(wallet.text('Something is waiting. Make a wallet to read it.')).toBeVisible();
  expect(page.url()).not.toMatch(/[#?]/u);
  await wallet.makeHere();
  await expect(wallet.button('Contact them')).toBeVisible();
});

test('texts of other schemes are read the same when pasted', async ({ wallet, client, page }) => {
  await wallet.make();
  const offer = await client.offer({ card: 'degree' });
  for (const text of [
    offer.offer_uri_text.replace('openid-credential-offer://', 'haip-vci://'),
    offer.wallet_link,
  ]) {
    await wallet.paste(text);
    await expect(wallet.heading('Someone offers you a card')).toBeVisible();
    await expect(wallet.button('Contact them')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
  }
  const started = await client.start('age-check');
  for (const text of [
    started.request_text.replace('openid4vp://', 'haip-vp://'),
    started.wallet_link,
  ]) {
    await wallet.paste(text);
    await expect(wallet.button('Read request')).toBeVisible();
    await page.getByRole('button', { name: 'Stop and close' }).click();
  }
});

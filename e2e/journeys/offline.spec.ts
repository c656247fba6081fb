import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';

test.use({ serviceWorkers: 'allow' });

test.beforeEach(async ({ wallet, client, page }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

test('with the server gone it opens, unlocks, lists, searches and shows a card', async ({
  wallet,
  page,
  stand,
}) => {
  await stand.stopWallet();
  try {
    await page.goto('/');
    await expect(wallet.heading('Locked')).toBeVisible();
    await wallet.unlock();
    await expect(wallet.cards()).toHaveCount(2);
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('tax office');
    await expect(wallet.cards()).toHaveCount(1);
    await expect(wallet.card('Tax statement')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search cards' }).fill('');
    await wallet.openCard('Person ID');
    await expect(page.getByRole('list', { name: 'Fields of this card' })).toContainText('Maren');
  } finally {
    await stand.startWallet();
  }
});

test('offline a request that came by value can be read and not answered', async ({
  wallet,
  client,
  context,
}) => {
  const started = await client.start('flat-viewing');
  await context.setOffline(true);
  await expect(wallet.text('You are offline.')).toBeVisible();
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(wallet.text(/We can't tell who this is/)).toBeVisible();
  await expect(wallet.button(/^(Share|Can't share yet)/)).toBeDisabled();
  await context.setOffline(false);
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('a request being read when the network goes stays readable, and can be sent once it is back', async ({
  wallet,
  client,
  context,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  await expect(consent.share).toBeEnabled();
  await context.setOffline(true);
  await expect(
    wallet.text(/^You are offline\. You can look\. Sending waits until you are connected\.$/),
  ).toBeVisible();
  await expect(consent.group('Person ID')).toBeVisible();
  await expect(consent.share).toHaveCount(0);
  await expect(consent.blocked).toHaveAccessibleDescription(
    'You can look. Sending waits until you are connected.',
  );
  await consent.blocked.click({ force: true });
  expect((await client.outcome(started)).state).toBe('waiting');
  await context.setOffline(false);
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
});

import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';

test('an answer by address leaves when the person goes to their page, and not before', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const consent = consentPage(wallet);
  const started = await client.start('age-check', 'same', { by: 'address' });
  await consent.open(started);
  await expect(
    wallet.text('Their page opens next, with your answer in its address.'),
  ).toBeVisible();
  await consent.share.click();

  await expect(wallet.heading('Leaving Facet')).toBeVisible();
  await expect(wallet.text(/Until you continue, nothing has left this device\./u)).toBeVisible();
  // The address bar shows nothing of it while the person decides.
  expect(page.url()).toMatch(/\/leave\.html$/u);
  expect((await client.outcome(started)).state).toBe('waiting');

  await page.getByRole('button', { name: /^Continue to / }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Accepted.' })).toBeVisible();
  const outcome = await verdict(client, started);
  expect([outcome.state, outcome.reasons]).toEqual(['accepted', []]);
  expect(outcome.paths['person']).toContainEqual(['age_over_18']);

  // Nobody told the wallet, so it says what it knows.
  await page.goto('/');
  await wallet.unlock();
  await wallet.goTo('Activity');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(
    page.getByRole('link', { name: /3 fields may have reached Nordbar/u }).first(),
  ).toBeVisible();
});

test('staying in Facet sends nothing', async ({ wallet, client, page }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const consent = consentPage(wallet);
  const started = await client.start('age-check', 'same', { by: 'address' });
  await consent.open(started);
  await consent.share.click();
  await page.getByRole('link', { name: 'Stay in Facet' }).click();
  await expect(wallet.heading('Locked')).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

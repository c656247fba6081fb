import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { expectNothingSent } from '../support/expect-refused';
import { test } from '../support/wallet-journey';

/** The fault leaves a card 30 s of the minute of grace after its end; and one more second to be sure. */
const graceLeftMs = 31_000;

// Cards go and end here, so these cases have a wallet of their own.

test.beforeEach(async ({ wallet }) => {
  await wallet.make();
});

// Other journeys of this worker share the counterpart.
test.afterEach(async ({ client }) => {
  await client.fault('none');
});

test('the card is deleted while its request is read', async ({ wallet, client, page }) => {
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await client.forgetReceived();
  // Away without answering, as a person may, and back to the screen that still shows the card.
  await wallet.deleteCard('Driving licence');
  for (let steps = 0; steps < 6 && !page.url().includes('/request/'); steps += 1)
    await page.goBack();
  await consent.share.click();
  await expect(wallet.heading('Nothing left this device.')).toBeVisible();
  await expect(
    wallet.text('The choice could not be sent as it is. Read the request again.'),
  ).toBeVisible();
  await expectNothingSent(client);
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('the wallet locks while a request is read', async ({ wallet, client, page }) => {
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  await consent.open(await client.start('car-share'));
  await client.forgetReceived();
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.text(/The wallet locked while you were reading\./u)).toBeVisible();
  await expect(wallet.text(/Nothing was sent\. Open the request again to go on\./u)).toBeVisible();
  await expect(consent.share).toHaveCount(0);
  await expectNothingSent(client);
});

test('the card ends while its request is read', async ({ wallet, client, page }) => {
  // The fault gives out a card that has a few seconds left of the minute of grace.
  await client.fault('card-about-to-end');
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const isOver = page.waitForTimeout(graceLeftMs);
  const consent = consentPage(wallet);
  await consent.open(await client.start('car-share'));
  await expect(consent.share).toBeEnabled();
  await client.forgetReceived();
  await isOver;
  await consent.share.click();
  await expect(wallet.heading('Nothing left this device.')).toBeVisible();
  await expect(
    wallet.page.getByRole('alert').filter({ hasText: 'Ask them to start again' }),
  ).toHaveText('Ask them to start again if you still want to share.');
  await expectNothingSent(client);
});

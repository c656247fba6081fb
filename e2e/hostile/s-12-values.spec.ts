import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { test } from '../support/hostile';

test('withdrawn: cannot be chosen, and nothing undoes it', async ({ wallet, client }) => {
  const offer = await client.offer({ card: 'degree' });
  await wallet.receive(offer);
  await client.setStatus(offer.reference, 1);
  await wallet.openCard('Degree');
  await wallet.press('Check status');
  await expect(wallet.text(/^Northgate University withdrew this card on /u)).toBeVisible();
  await expect(wallet.says("It can't be used. Ask them why.")).toBeVisible();

  const started = await client.start('job-application');
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(
    wallet.text(/because Northgate University withdrew the one you have on /u),
  ).toBeVisible();
  await expect(consentPage(wallet).share).toHaveCount(0);
  await wallet.press('Stop and close');

  await client.setStatus(offer.reference, 0);
  await wallet.openCard('Degree');
  await wallet.press('Check status');
  await expect(wallet.button('Check status')).toBeEnabled();
  await expect(wallet.text(/^Northgate University withdrew this card on /u)).toBeVisible();
  await wallet.deleteCard('Degree');
});

test('paused: off until a tick, and it may come back', async ({ wallet, client, page }) => {
  const offer = await client.offer({ card: 'degree' });
  await wallet.receive(offer);
  await client.setStatus(offer.reference, 2);
  await wallet.openCard('Degree');
  await wallet.press('Check status');
  await expect(wallet.says('This card is paused by Northgate University.')).toBeVisible();

  const consent = consentPage(wallet);
  await consent.open(await client.start('job-application'));
  await expect(wallet.says('They may refuse it.')).toBeVisible();
  await expect(consent.blocked).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: 'Share anyway' })).not.toBeChecked();
  await consent.decline.click();

  await client.setStatus(offer.reference, 0);
  await wallet.openCard('Degree');
  await wallet.press('Check status');
  await expect(wallet.says('This card is paused by Northgate University.')).toHaveCount(0);
  await wallet.deleteCard('Degree');
});

test('list-of-own-value: counts as paused, and says what the issuer says', async ({
  wallet,
  client,
}) => {
  await wallet.receive(await client.offer({ card: 'degree' }));
  await client.fault('list-of-own-value');
  await wallet.openCard('Degree');
  await wallet.press('Check status');
  await expect(wallet.says('This card is paused by Northgate University.')).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.card('Degree')).toHaveAccessibleName(/, Issuer says: 3, /u);
  const consent = consentPage(wallet);
  await consent.open(await client.start('job-application'));
  await expect(consent.blocked).toBeDisabled();
  await consent.decline.click();
  await client.fault('none');
  await wallet.openCard('Degree');
  await wallet.press('Check status');
  await expect(wallet.says('This card is paused by Northgate University.')).toHaveCount(0);
  await wallet.deleteCard('Degree');
});

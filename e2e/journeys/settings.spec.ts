import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { test } from '../support/wallet-journey';

// What is kept for offline takes room too, and is counted.
test.use({ serviceWorkers: 'allow' });

test('storage says what takes room, and asks the browser to keep the wallet', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Storage' }).click();
  const kinds = page.getByRole('list', { name: 'By kind' }).getByRole('listitem');
  await expect(kinds).toHaveText([
    /^Cards\d.*(kB|MB)$/,
    /^Cards with pictures/,
    /^Activity\d.*kB$/,
    /^Lists\d.*kB$/,
    /^The app itself\d.*MB$/,
  ]);
  await expect(wallet.text('Free')).toBeVisible();
  await expect(wallet.text('There is none.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Protected: (yes|no)$/ })).toBeVisible();
  const ask = wallet.button('Ask it to protect the wallet');
  if ((await ask.count()) > 0) {
    await ask.click();
    await expect(
      wallet
        .text(/^The browser said no\./)
        .or(page.getByRole('heading', { name: 'Protected: yes' })),
    ).toBeVisible();
  }
});

test('what the person calls sensitive is not ticked for them, whoever asks', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Sharing rules' }).click();
  const licence = page
    .getByRole('group', { name: 'Ask me every time' })
    .getByRole('checkbox', { name: 'Licence' });
  await licence.click();
  await expect(licence).toBeChecked();
  await wallet.press('Back to Settings');
  await consent.open(await client.start('car-share'));
  await expect(consent.field('Over 21, needed')).toBeChecked();
  await expect(consent.field('Vehicle categories, needed')).not.toBeChecked();
  await expect(wallet.text('You asked for a tick of its own here.').first()).toBeVisible();
  await expect(consent.blocked).toBeVisible();
  await consent.field('Vehicle categories, needed').check();
  await expect(wallet.button('Share 3 fields')).toBeVisible();
});

test('asking again is named after as many requests as the person set', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Sharing rules' }).click();
  const once = page.getByRole('radio', { name: 'After 1 request' });
  await once.click();
  await expect(once).toBeChecked();
  const consent = consentPage(wallet);
  for (const isNamed of [false, true]) {
    await consent.open(await client.start('car-share'));
    await expect(wallet.text('Asked again, 2 times in 10 minutes.')).toHaveCount(isNamed ? 1 : 0);
    await consent.decline.click();
    await page.getByRole('link', { name: 'Done' }).click();
  }
});

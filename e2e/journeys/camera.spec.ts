import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { filmCode } from '../support/fake-camera';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';
import { withCamera } from '../support/with-camera';

const openCamera = async (wallet: WalletPage): Promise<void> => {
  await wallet.openScan();
  await wallet.press(/^Use the camera/);
};

test('a code that the camera sees is an offer, named before it is opened', async ({
  client,
  stand,
}, info) => {
  const offer = await client.offer({ card: 'degree', by: 'reference' });
  const film = info.outputPath('offer.y4m');
  await filmCode(film, offer.offer_uri_text);
  await withCamera({ film, baseURL: stand.wallet }, async (wallet) => {
    await wallet.make();
    await openCamera(wallet);
    await expect(wallet.heading('Someone offers you a card')).toBeVisible({ timeout: 15_000 });
    await wallet.press('Contact them');
    await wallet.press('Receive card');
    await wallet.press('Save card');
    await wallet.openWallet();
    await expect(wallet.card('Degree')).toBeVisible();
  });
});

test('a long offer, by value, is found too', async ({ client, stand }, info) => {
  const offer = await client.offer({ card: 'person-id', by: 'value', code: 'numeric' });
  const film = info.outputPath('offer.y4m');
  await filmCode(film, offer.offer_uri_text);
  await withCamera({ film, baseURL: stand.wallet }, async (wallet) => {
    await wallet.make();
    await openCamera(wallet);
    await expect(wallet.heading('Someone offers you a card')).toBeVisible({ timeout: 15_000 });
  });
});

test('a request from a camera asks whether the page that showed it is theirs', async ({
  client,
  stand,
}, info) => {
  const started = await client.start('car-share');
  const film = info.outputPath('request.y4m');
  await filmCode(film, started.request_text);
  const { host } = new URL(client.addresses.verifier.origin);
  await withCamera({ film, baseURL: stand.wallet }, async (wallet) => {
    await wallet.make();
    await wallet.receive(await client.offer({ card: 'driving-licence' }));
    await openCamera(wallet);
    await expect(wallet.text(`You are about to contact ${host}.`)).toBeVisible({ timeout: 15_000 });
    await wallet.press('Read request');
    await expect(
      wallet.text(`Does the page that showed the code start with ${host}?`),
    ).toBeVisible();
    await expect(wallet.text('If not, someone may be passing the code on.')).toBeVisible();
    await wallet.press('Yes, it matches');
    await wallet.press(/^Share \d+ fields$/);
    expect((await verdict(client, started)).state).toBe('accepted');
  });
});

test('a page that is not theirs ends the request, and nothing is sent', async ({
  client,
  stand,
}, info) => {
  const started = await client.start('flat-viewing');
  const film = info.outputPath('request.y4m');
  await filmCode(film, started.request_text);
  await withCamera({ film, baseURL: stand.wallet }, async (wallet) => {
    await wallet.make();
    await wallet.receive(await client.offer({ card: 'person-id' }));
    await wallet.receive(await client.offer({ card: 'tax-statement' }));
    await openCamera(wallet);
    await expect(wallet.button('Read request')).toBeVisible({ timeout: 15_000 });
    await wallet.press('Read request');
    await wallet.press('No, stop');
    await expect(wallet.text('Nothing was sent.')).toBeVisible();
    await expect(consentPage(wallet).decline).toHaveCount(0);
    expect((await client.outcome(started)).state).toBe('waiting');
  });
});

test('without a camera the screen says so and still takes a pasted link', async ({
  wallet,
  client,
  page,
}) => {
  const offer = await client.offer({ card: 'degree' });
  await wallet.make();
  await openCamera(wallet);
  await expect(wallet.text('No camera found')).toBeVisible();
  await expect(wallet.text('These work without a camera:')).toBeVisible();
  await wallet.press(/^Paste a link or text/);
  await page.getByRole('textbox', { name: 'Link or text' }).fill(offer.offer_uri_text);
  await wallet.press('Open');
  await expect(wallet.button('Contact them')).toBeVisible();
});

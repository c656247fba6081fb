import { expect } from '@playwright/test';
import { stageCamera } from '../support/staged-camera';
import { test } from '../support/wallet-journey';

test('denied, black, or taken away in the middle: said, with the ways without a camera', async ({
  wallet,
  client,
  page,
}) => {
  const camera = await stageCamera(page);
  await wallet.make();
  await wallet.openScan();
  await camera.set({ answer: 'NotAllowedError' });
  await wallet.press('Use the camera');
  await expect(
    page.getByRole('heading', { name: 'Your browser is blocking the camera' }),
  ).toBeVisible();
  await expect(wallet.text('These work without a camera:')).toBeVisible();

  await camera.set({ answer: null, isDark: true });
  await wallet.press('Try the camera again');
  await expect(page.getByRole('heading', { name: 'The picture is black' })).toBeVisible({
    timeout: 20_000,
  });
  await camera.takeAway();
  await expect(page.getByRole('heading', { name: 'The camera stopped' })).toBeVisible();
  await expect(wallet.says('Nothing was opened.')).toBeVisible();

  // The same offer, by the way that needs no camera.
  const offer = await client.offer({ card: 'degree' });
  await wallet.type(offer.offer_uri_text);
  await expect(wallet.heading('Someone offers you a card')).toBeVisible();
});

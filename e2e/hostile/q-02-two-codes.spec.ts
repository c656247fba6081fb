import { expect } from '@playwright/test';
import { stageCamera } from '../support/staged-camera';
import { test } from '../support/wallet-journey';

test('two codes in view: asked which, and neither host hears of it before the tap', async ({
  wallet,
  client,
  page,
}) => {
  const camera = await stageCamera(page);
  await wallet.make();
  const honest = await client.offer({ card: 'degree' });
  const other = await client.offer({ card: 'person-id' });
  await client.forgetReceived();
  await camera.show(honest.offer_uri_text, other.offer_uri_text);
  await wallet.openScan();
  await wallet.press('Use the camera');
  const several = page.getByRole('region', { name: 'Several codes. Pick one.' });
  await expect(several.getByRole('button', { name: /an offer of a card/u })).toHaveCount(2, {
    timeout: 30_000,
  });
  expect(await client.received()).toEqual([]);
  await several.getByRole('button').first().click();
  await expect(wallet.heading('Someone offers you a card')).toBeVisible();
  await expect(wallet.button('Contact them')).toBeVisible();
  expect(await client.received()).toEqual([]);
});

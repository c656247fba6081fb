import { expect } from '@playwright/test';
import { stageCamera } from '../support/staged-camera';
import { test } from '../support/wallet-journey';

test('the camera is asked for after a tap, and each way it can fail is said with the ways without it', async ({
  wallet,
  page,
}) => {
  const camera = await stageCamera(page);
  await wallet.make();
  await wallet.openScan();
  await expect(wallet.text(/^The browser will ask for the camera\./)).toBeVisible();
  await camera.set({ answer: 'pending' });
  await wallet.press('Use the camera');
  await expect(wallet.text('The browser is asking. Allow the camera there.')).toBeVisible();

  for (const [answer, title, help] of [
    ['NotAllowedError', 'Your browser is blocking the camera', /turn Camera on/],
    ['NotFoundError', 'No camera found', /Connect one and try again/],
    ['NotReadableError', 'The camera is busy', /Another app or tab may be using it/],
  ] as const) {
    await wallet.press('Close');
    await wallet.openScan();
    await camera.set({ answer });
    await wallet.press('Use the camera');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(wallet.text(help)).toBeVisible();
    await expect(wallet.text('These work without a camera:')).toBeVisible();
    for (const way of [/^Picture of the code/, /^Paste a link or text/, /^Open a file/]) {
      await expect(wallet.button(way)).toBeVisible();
    }
  }
  await camera.set({ answer: null });
  await wallet.press('Try the camera again');
  await expect(page.getByLabel('Camera picture')).toBeVisible();
});

test('a camera taken away in the middle is said; a black picture can be restarted', async ({
  wallet,
  page,
}) => {
  const camera = await stageCamera(page);
  await wallet.make();
  await camera.set({ isDark: true });
  await wallet.openScan();
  await wallet.press('Use the camera');
  await expect(page.getByRole('heading', { name: 'The picture is black' })).toBeVisible();
  await camera.set({ isDark: false });
  await wallet.press('Restart camera');
  await expect(page.getByLabel('Camera picture')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The picture is black' })).toBeHidden();

  await camera.takeAway();
  await expect(page.getByRole('heading', { name: 'The camera stopped' })).toBeVisible();
  await expect(wallet.text(/Nothing was opened\.$/)).toBeVisible();
  await wallet.press('Try the camera again');
  await expect(page.getByLabel('Camera picture')).toBeVisible();
  await expect(wallet.text(/^Nothing found yet\./)).toBeVisible({ timeout: 30_000 });
  await wallet.press('Stop the camera');
  await expect.poll(camera.isOff).toBe(true);
});

test('light and zoom are there where the camera has them, and not where it has not', async ({
  wallet,
  page,
}) => {
  const camera = await stageCamera(page);
  await wallet.make();
  await wallet.openScan();
  await wallet.press('Use the camera');
  await expect(wallet.button('Stop the camera')).toBeVisible();
  await expect(wallet.button('Light on')).toHaveCount(0);
  await wallet.press('Stop the camera');

  await camera.set({ hasTorch: true });
  await wallet.press('Use the camera');
  await wallet.press('Light on');
  expect(await camera.isLit()).toBe(true);
  await wallet.press('Light off');
  expect(await camera.isLit()).toBe(false);
  const zoom = page.getByRole('slider', { name: 'Zoom' });
  await wallet.press('Closer');
  await expect(zoom).toHaveValue('1.5');
  await zoom.press('ArrowRight');
  await expect(zoom).toHaveValue('2');
});

test('two codes in view: each is numbered, none is opened by itself', async ({
  wallet,
  client,
  page,
}) => {
  const camera = await stageCamera(page);
  await wallet.make();
  const offer = await client.offer({ card: 'degree' });
  await camera.show(offer.offer_uri_text, 'WIFI:S:harbour;T:WPA;P:sunday;;');
  await wallet.openScan();
  await wallet.press('Use the camera');
  const several = page.getByRole('region', { name: 'Several codes. Pick one.' });
  await expect(several).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /^2 codes/ })).toBeVisible();
  await expect(several.getByRole('button')).toHaveCount(2);
  await expect.poll(camera.isOff).toBe(true);
  await expect(several.getByRole('button', { name: /not for this wallet/ })).toBeVisible();
  await several.getByRole('button', { name: /an offer of a card/ }).click();
  await expect(wallet.heading('Someone offers you a card')).toBeVisible();
  await expect(wallet.button('Contact them')).toBeVisible();
});

test('a code that is not ours is shown and never opened', async ({ wallet, page }) => {
  const camera = await stageCamera(page);
  await wallet.make();
  await camera.show('javascript:alert(document.domain)');
  await wallet.openScan();
  await wallet.press('Use the camera');
  await expect(wallet.alert).toContainText("We don't recognise this.", { timeout: 30_000 });
  await expect(wallet.alert).toContainText('It starts with "javascript:a"');
  await wallet.press('Show it');
  await expect(wallet.text('javascript:alert(document.domain)')).toBeVisible();
  await camera.set({ codes: [] });
  await wallet.press('Try another');
  await expect(wallet.button('Use the camera')).toBeVisible();
});

import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { consentPage, verdict } from '../support/consent-page';
import { at400Percent, complaintsOf, lookAt, squeeze } from '../support/look-at';
import { stageCamera } from '../support/staged-camera';
import { test } from '../support/wallet-journey';

for (const { viewport, lookAs } of [
  { viewport: { width: 360, height: 800 }, lookAs: lookAt },
  { viewport: { width: 1440, height: 900 }, lookAs: lookAt },
  { viewport: at400Percent, lookAs: squeeze },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

    test('ways to find a card, and who got what of it', async ({ wallet, client, page }, info) => {
      test.setTimeout(240_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      await wallet.make();
      for (const card of ['person-id', 'driving-licence', 'gym-membership'] as const) {
        await wallet.receive(await client.offer({ card }));
      }
      const started = await client.start('car-share');
      const consent = consentPage(wallet);
      await consent.open(started);
      await consent.share.click();
      expect((await verdict(client, started)).state).toBe('accepted');
      await page.getByRole('link', { name: 'Done' }).click();
      await wallet.press('Sort and filter');
      const options = page.getByRole('dialog', { name: 'Sort and filter' });
      await options.getByRole('radio', { name: 'Issuer', exact: true }).check();
      await options.getByRole('checkbox', { name: 'With a portrait' }).check();
      await look('S03-options');
      await options.getByRole('button', { name: 'Show 2 cards' }).click();
      await look('S03-grouped-and-filtered');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
      await look('shortcuts');
      await page.keyboard.press('Escape');
      await wallet.openCard('Driving licence');
      await page.getByRole('tab', { name: 'Used 1×' }).click();
      await look('S04-used');
      expect(complaints).toEqual([]);
    });

    test('the scan screen in its states', async ({ wallet, client, page }, info) => {
      test.setTimeout(240_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      const camera = await stageCamera(page);
      await wallet.make();
      await wallet.openScan();
      await camera.set({ answer: 'NotAllowedError' });
      await wallet.press('Use the camera');
      await expect(wallet.text('These work without a camera:')).toBeVisible();
      await look('S05-denied');
      await camera.set({ answer: null, hasTorch: true });
      await wallet.press('Try the camera again');
      await expect(wallet.button('Light on')).toBeVisible();
      await look('S05-camera-on');
      const { offer_uri_text: offer } = await client.offer({ card: 'degree' });
      await camera.show(offer, 'WIFI:S:harbour;T:WPA;P:sunday;;');
      await expect(page.getByRole('region', { name: 'Several codes. Pick one.' })).toBeVisible({
        timeout: 30_000,
      });
      await look('S05-several');
      const file = info.outputPath('empty.txt');
      await writeFile(file, '');
      const asked = page.waitForEvent('filechooser');
      await wallet.press(/^Open a file/);
      await (await asked).setFiles(file);
      await expect(wallet.alert).toContainText('Nothing is in this file.');
      await look('S05-file-failed');
      expect(complaints).toEqual([]);
    });
  });
}

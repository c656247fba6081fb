import { expect, type Page } from '@playwright/test';
import { giveBackup, pickedOf } from '../support/backup-file';
import { changeRows, rowsOf } from '../support/change-rows';
import { smallStorage } from '../support/fill-storage';
import { leaveWallet } from '../support/stored-copies';
import { turningClock } from '../support/turn-clock';
import { test } from '../support/wallet-journey';

const offline = (page: Page) => page.getByRole('status').filter({ hasText: 'You are offline.' });
const clock = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Your device clock looks wrong' });

for (const viewport of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
])
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });
    test(`a bar that comes late moves no card (${viewport.width})`, async ({
      wallet,
      client,
      page,
      context,
    }, info) => {
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'degree' }));
      // What is loaded later is there before the network goes.
      await wallet.openSettings();
      await wallet.openWallet();
      const card = wallet.card('Degree');
      const before = await card.boundingBox();
      await context.setOffline(true);
      await expect(offline(page)).toBeVisible();
      expect(await card.boundingBox()).toEqual(before);
      await page.screenshot({ path: info.outputPath('late.png') });
      const place = await offline(page).boundingBox();
      expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      expect(place?.y).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0));
      // On the next screen it stands where bars stand.
      await wallet.openSettings();
      const first = await page.getByRole('link', { name: 'Security' }).boundingBox();
      await page.screenshot({ path: info.outputPath('next.png') });
      expect((await offline(page).boundingBox())?.y).toBeLessThan(first?.y ?? 0);
    });
  });

test('M-CLOCK: a clock that is hours off is said by what hosts answered anyway', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await expect(clock(page)).toHaveCount(0);
  const turnTo = turningClock(wallet);
  await turnTo(3 * 3_600);
  await expect(wallet.heading('Wallet')).toBeVisible();
  await wallet.paste((await client.offer({ card: 'degree' })).offer_uri_text);
  await wallet.press('Contact them');
  await expect(clock(page)).toContainText(
    'Your device clock looks wrong by 3 hours. Dates may read as ended or not started.',
  );
  await turnTo(0);
  await wallet.receive(await client.offer({ card: 'degree' }));
  await expect(clock(page)).toHaveCount(0);
});

test('a card that could not be stored outlives the lock as a sealed file in the tab', async ({
  wallet,
  client,
  page,
}) => {
  await page.goto('/');
  const storage = await smallStorage(page);
  await wallet.make();
  await wallet.fetchOffered(await client.offer({ card: 'person-id' }));
  await storage.fill();
  await wallet.press(/^Save( card)?$/);
  await expect(wallet.alert).toHaveText(/Not saved\./);
  await page.getByRole('link', { name: 'Make room' }).click();
  await expect(wallet.heading('Storage')).toBeVisible();
  await wallet.openWallet();
  await wallet.press('Lock now');
  await expect(wallet.heading('Locked')).toBeVisible();
  await expect(wallet.alert).toContainText(
    'Not saved. A card could not be stored before the wallet locked. It is sealed in this tab and nowhere else.',
  );
  const downloading = page.waitForEvent('download');
  await wallet.press('Download it');
  const file = await pickedOf(await downloading);
  await expect(wallet.alert).toContainText('Your browser saves it as');
  await storage.free();
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
  // Whether the first one arrived is nothing the wallet can know; it stays until the person says so.
  await wallet.press('Download it');
  await wallet.press('I have the file');
  await expect(wallet.alert).toHaveCount(0);
  await page.goto('/settings/backup/restore');
  await wallet.unlock();
  await giveBackup(page, file);
  await expect(wallet.heading('What would change')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await wallet.press('To the wallet');
  await expect(wallet.card('Person ID')).toBeVisible();
});

test('a card that was brought back is named on the Health page, and not in the report', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await leaveWallet(page);
  const [row] = await rowsOf(page, 'cards');
  const broken = [...new TextEncoder().encode('{"value":{}}')];
  await changeRows(page, 'cards', [{ ...row, sealed: { bytes: broken } }]);
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.says('brought back from the second copy')).toBeVisible({ timeout: 20_000 });
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Health' }).click();
  const list = page.getByRole('list', { name: 'Brought back from the second copy' });
  await expect(list).toContainText('Degree');
});

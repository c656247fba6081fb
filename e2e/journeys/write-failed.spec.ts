import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { axeFinds } from '../support/axe';
import { smallStorage } from '../support/fill-storage';
import { test } from '../support/wallet-journey';
import { readVaultRows, changesOf } from '../support/vault-rows';

test('a card the browser refuses to store is not called saved, stays in the tab, and is saved when there is room', async ({
  wallet,
  client,
  page,
}) => {
  await page.goto('/');
  const storage = await smallStorage(page);
  await wallet.make();
  await wallet.fetchOffered(await client.offer({ card: 'person-id' }));
  await storage.fill();
  const before = await readVaultRows(page);

  await wallet.press(/^Save( card)?$/);
  await expect(wallet.alert).toHaveText(
    /Not saved\. The browser refused to store it\. Keep this tab open\./,
  );
  await expect(wallet.alert).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Saved' })).toHaveCount(0);
  expect(changesOf(before, await readVaultRows(page))).toEqual([]);
  expect(await axeFinds(page)).toEqual([]);

  await wallet.press('Try again');
  await expect(wallet.alert).toHaveText(/Not saved\./);
  expect(changesOf(before, await readVaultRows(page))).toEqual([]);

  const downloading = page.waitForEvent('download');
  await wallet.press('Download it');
  const file = await downloading;
  await expect(page.getByRole('status').filter({ hasText: 'Sealed as' })).toContainText(
    file.suggestedFilename(),
  );
  const sealed = readFileSync(await file.path());
  expect(sealed.length).toBeGreaterThan(1_000);
  expect(sealed.toString('latin1')).not.toMatch(/Maren|Aldous|registry/i);

  // The bar follows the person; what waits does not go with the screen.
  await page.getByRole('link', { name: 'Make room' }).click();
  await expect(wallet.heading('Storage')).toBeVisible();
  await expect(wallet.alert).toHaveText(/Not saved\. .*Keep this tab open\./);
  await expect(wallet.alert).toHaveCount(1);
  await storage.free();
  await page.getByRole('link', { name: 'Go to the card' }).click();
  await wallet.press('Try again');
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await expect(wallet.alert).toHaveCount(0);
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(wallet.card('Person ID')).toBeVisible();
});

test('where there is no room a card is not asked for: the offer still holds', async ({
  wallet,
  client,
  page,
}) => {
  await page.goto('/');
  const storage = await smallStorage(page);
  await wallet.make();
  const offer = await client.offer({ card: 'person-id' });
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await expect(wallet.button('Receive card')).toBeVisible();
  await storage.fill();
  await wallet.press('Receive card');
  await expect(wallet.alert).toHaveText(/There is no room left for a card\. Nothing was saved/);
  expect(await axeFinds(page)).toEqual([]);
  await storage.free();
  await wallet.press('Try again');
  await wallet.press('Receive card');
  await expect(page.getByRole('list', { name: 'You will get' })).toBeVisible();
});

test('a card that could not be deleted is said at once, and tried again from the bar', async ({
  wallet,
  client,
  page,
}) => {
  await page.goto('/');
  const storage = await smallStorage(page);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.openCard('Person ID');
  await storage.fill();
  await wallet.press('More');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.keyboard.press('Escape');
  await expect(wallet.alert.filter({ hasText: 'Keep this tab open.' })).toBeVisible();
  await storage.free();
  await wallet.press('Try again');
  await expect(wallet.alert.filter({ hasText: 'Keep this tab open.' })).toHaveCount(0);
  await wallet.openWallet();
  await expect(wallet.text('No cards yet.')).toBeVisible();
});

test('after the first card, and not before, the browser is asked to keep the wallet', async ({
  wallet,
  client,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(StorageManager.prototype, 'persisted', { value: async () => false });
    Object.defineProperty(StorageManager.prototype, 'persist', {
      value: async () => {
        document.documentElement.dataset['persistAsked'] = 'yes';
        return false;
      },
    });
  });
  const wasAsked = () => page.evaluate(() => document.documentElement.dataset['persistAsked']);
  await wallet.make();
  await wallet.fetchOffered(await client.offer({ card: 'person-id' }));
  await expect(wallet.button('Ask it to protect the wallet')).toHaveCount(0);
  await wallet.press(/^Save( card)?$/);
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  expect(await wasAsked()).toBeUndefined();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('link', { name: 'Done' }).click();

  // Not asked for, so the next opening says it, in one bar.
  await page.reload();
  await wallet.unlock();
  const bar = page.getByRole('status').filter({ hasText: 'This browser may erase the wallet.' });
  await expect(bar).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await bar.getByRole('button', { name: 'Ask it to keep it' }).click();
  expect(await wasAsked()).toBe('yes');
  await expect(bar).toHaveCount(0);
  await page.reload();
  await wallet.unlock();
  await expect(wallet.card('Person ID')).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test('a browser that erases what nobody visits is spoken of on opening, until it is put off', async ({
  wallet,
  client,
  page,
}) => {
  // What tells WebKit from the engines that call themselves after it.
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'vendor', { value: 'Apple Computer, Inc.' });
  });
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await page.reload();
  await wallet.unlock();
  const bar = page.getByRole('status').filter({
    hasText: 'This browser may erase the wallet after 7 days without a visit.',
  });
  await expect(bar).toContainText('Add it to your home screen, or keep a backup.');
  expect(await axeFinds(page)).toEqual([]);
  await expect(bar.getByRole('link', { name: 'How' })).toHaveAttribute('href', '/settings/storage');
  await expect(bar.getByRole('link', { name: 'Back up' })).toHaveAttribute(
    'href',
    '/settings/backup',
  );
  await bar.getByRole('button', { name: 'Later' }).click();
  await expect(bar).toHaveCount(0);
  await page.reload();
  await wallet.unlock();
  await expect(wallet.card('Person ID')).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test('almost out of room: the bar says how much, and leads to where room is made', async ({
  wallet,
  client,
  page,
}) => {
  // As browsers say it that say what is there; Chromium names 10 GiB more than is used.
  await page.addInitScript(() => {
    const estimate = async () => ({ usage: 98_400_000, quota: 100_000_000 });
    Object.defineProperty(StorageManager.prototype, 'estimate', { value: estimate });
  });
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const bar = page.getByRole('status').filter({ hasText: 'Almost out of room.' });
  await expect(bar).toHaveText(/98 MB of 100 MB\. New cards may not save\./);
  expect(await axeFinds(page)).toEqual([]);
  await bar.getByRole('link', { name: 'Make room' }).click();
  await expect(wallet.heading('Storage')).toBeVisible();
});

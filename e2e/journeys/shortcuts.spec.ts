import { expect } from '@playwright/test';
import { test } from '../support/wallet-journey';

test('? lists the keys, Ctrl+K goes to the search from anywhere, and single keys can be switched off', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  const search = page.getByRole('searchbox', { name: 'Search cards' });
  const list = page.getByRole('dialog', { name: 'Shortcuts' });

  await wallet.goTo('Activity');
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await expect(list).toContainText('Ctrl or ⌘ + K, or /');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(wallet.heading('Wallet')).toBeVisible();
  await expect(search).toBeFocused();
  await page.keyboard.type('a?/');
  await expect(search).toHaveValue('a?/');
  await expect(list).toBeHidden();

  await page.keyboard.press('Escape');
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Language and display' }).click();
  const off = page
    .getByRole('group', { name: 'Single-key shortcuts' })
    .getByRole('radio', { name: 'Off' });
  await off.click();
  await expect(off).toBeChecked();
  await wallet.press('Back to Settings');
  await page.keyboard.press('?');
  await wallet.goTo('Wallet');
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  await expect(list).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
});

test('everything without a camera is done by keyboard on the scan screen', async ({
  wallet,
  client,
  page,
}) => {
  const { offer_uri_text: offer } = await client.offer({ card: 'degree' });
  await wallet.make();
  await wallet.openScan();
  await expect(wallet.heading('Scan or paste')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(wallet.button('Close')).toBeFocused();
  for (const way of ['Use the camera', /^Picture of the code/, /^Paste a link/, /^Open a file/]) {
    await page.keyboard.press('Tab');
    await expect(wallet.button(way)).toBeFocused();
  }
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await asked).setFiles([]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Link or text' })).toBeFocused();
  await page.keyboard.insertText(offer);
  await page.keyboard.press('Tab');
  await expect(wallet.button('Open')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wallet.heading('Someone offers you a card')).toBeVisible();
});

import { expect, type Page } from '@playwright/test';
import { addAuthenticator } from '../support/authenticator';
import { complaintsOf, lookAt } from '../support/look-at';
import { test } from '../support/wallet-journey';
import { passphrase, type WalletPage } from '../support/wallet-page';

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

/** Gives the passphrase once more, in the layer that asks for it. */
const giveSecret = async (page: Page, title: string, button: string): Promise<void> => {
  const dialog = dialogOf(page, title);
  await dialog.getByLabel('Present passphrase', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: button, exact: true }).click();
};

const addPasskey = async (wallet: WalletPage, name: string): Promise<void> => {
  await wallet.press('Add a passkey');
  await giveSecret(wallet.page, 'Add a passkey', 'Continue');
  const dialog = dialogOf(wallet.page, 'Add a passkey');
  await dialog.getByRole('textbox', { name: 'What you call it' }).fill(name);
  await dialog.getByRole('button', { name: 'Add a passkey' }).click();
};

const passkeysOf = (page: Page) => page.getByRole('list', { name: 'Passkeys' });

const openMenu = async (wallet: WalletPage, name: string, entry: string): Promise<void> => {
  await wallet.press(`More for ${name}`);
  await wallet.page.getByRole('menuitem', { name: entry }).click();
};

test('a passkey is added, tested, renamed and removed in Settings', async ({ wallet, page }) => {
  const authenticator = await addAuthenticator(page);
  await wallet.make();
  await wallet.openSecurity();
  await wallet.press('Add a passkey');
  const dialog = dialogOf(page, 'Add a passkey');
  await dialog.getByLabel('Present passphrase', { exact: true }).fill('not it');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'That did not open the wallet. Nothing was changed.',
  );
  expect(await authenticator.count()).toBe(0);
  await page.keyboard.press('Escape');
  await addPasskey(wallet, 'Blue key');
  await expect(passkeysOf(page)).toContainText('Blue key');
  await wallet.press('Test Blue key');
  await expect(page.getByText('It opens the wallet.')).toBeVisible();
  await openMenu(wallet, 'Blue key', 'Rename');
  await page.getByRole('textbox', { name: 'What you call it' }).fill('Grey key');
  await wallet.press('Save the name');
  await expect(passkeysOf(page)).toContainText('Grey key');
  // This authenticator holds one for the wallet, and makes no second.
  await addPasskey(wallet, 'Again');
  await expect(dialog.getByRole('alert')).toHaveText(
    'This device has a passkey for the wallet already.',
  );
  await page.keyboard.press('Escape');

  await wallet.press('Lock now');
  await wallet.press('Use your passkey');
  await expect(passkeysOf(page)).toContainText('Grey key');
  await openMenu(wallet, 'Grey key', 'Remove');
  await giveSecret(page, 'Remove the passkey', 'Remove');
  await expect(passkeysOf(page)).toHaveCount(0);
  await wallet.press('Lock now');
  await expect(wallet.heading('Locked')).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(wallet.button('Use your passkey')).toHaveCount(0);
});

test('a passkey without the secret is refused in Settings, and nothing is added', async ({
  wallet,
  page,
}) => {
  await addAuthenticator(page, { hasPrf: false });
  await wallet.make();
  await wallet.openSecurity();
  await addPasskey(wallet, 'No secret');
  const dialog = dialogOf(page, 'Add a passkey');
  await expect(dialog.getByRole('alert')).toHaveText(
    "This passkey can't open the wallet here. Keep the passphrase.",
  );
  await page.keyboard.press('Escape');
  await expect(passkeysOf(page)).toHaveCount(0);
});

test('two ways always stay, and one of them no passkey', async ({ wallet, page }) => {
  await addAuthenticator(page);
  await wallet.make();
  await wallet.openSecurity();
  // Two ways, and the recovery code is one of them.
  await wallet.press('Remove it');
  await giveSecret(page, 'Remove the recovery code', 'Remove');
  const refused = 'At least two ways have to open the wallet. Add another one first.';
  await expect(dialogOf(page, 'Remove the recovery code').getByRole('alert')).toHaveText(refused);
  await page.keyboard.press('Escape');
  await addPasskey(wallet, 'Blue key');
  await expect(passkeysOf(page)).toContainText('Blue key');
  await wallet.press('Remove it');
  await giveSecret(page, 'Remove the recovery code', 'Remove');
  await expect(wallet.text(/^This wallet has no recovery code\./)).toBeVisible();
  // The passphrase is the last that is no passkey; it can be changed and not removed.
  await expect(wallet.button('Remove it')).toHaveCount(0);
  await openMenu(wallet, 'Blue key', 'Remove');
  await giveSecret(page, 'Remove the passkey', 'Remove');
  await expect(dialogOf(page, 'Remove the passkey').getByRole('alert')).toHaveText(refused);
});

test('a new recovery code counts when it was typed back, and not before', async ({
  wallet,
  page,
}) => {
  const first = await wallet.make();
  await wallet.openSecurity();
  const test = async (code: string, says: string): Promise<void> => {
    await wallet.press('Test it');
    const dialog = dialogOf(page, 'Test the recovery code');
    await dialog.getByRole('textbox', { name: 'Recovery code' }).fill(code);
    await dialog.getByRole('button', { name: 'Test it' }).click();
    await expect(dialog.getByText(says)).toBeVisible();
    await page.keyboard.press('Escape');
  };
  await wallet.press('Make a new code');
  await giveSecret(page, 'Make a new code', 'Continue');
  const shown = await wallet.shownCode();
  // The page is closed before it was typed back.
  await page.reload();
  await wallet.unlock();
  await test(shown, 'That did not open the wallet. Nothing was changed.');
  await test(first, 'It opens the wallet.');
  await wallet.press('Make a new code');
  await giveSecret(page, 'Make a new code', 'Continue');
  const code = await wallet.shownCode();
  await wallet.confirmCode(code);
  await expect(dialogOf(page, 'Make a new code')).toHaveCount(0);
  await test(first, 'That did not open the wallet. Nothing was changed.');
  await test(code, 'It opens the wallet.');
});

test('values in the list are covered, or shown at once when the person wants that', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await expect(wallet.button('Show values')).toBeVisible();
  await wallet.openSecurity();
  const shown = page.getByRole('radio', { name: 'Shown at once' });
  await shown.click();
  await expect(shown).toBeChecked();
  await wallet.openWallet();
  await expect(wallet.button('Hide values')).toBeVisible();
  await page.reload();
  await wallet.unlock();
  await expect(wallet.button('Hide values')).toBeVisible();
});

test('someone may have seen it: everything is sealed again, and only the new secrets open it', async ({
  wallet,
  client,
  page,
}) => {
  const authenticator = await addAuthenticator(page);
  const first = await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.openSecurity();
  await addPasskey(wallet, 'Blue key');
  await expect(passkeysOf(page)).toContainText('Blue key');
  await wallet.press('Seal everything again');
  await giveSecret(page, 'Seal everything again', 'Continue');
  const dialog = dialogOf(page, 'Seal everything again');
  const changed = 'lantern orbit pepper glacier thursday';
  await dialog.getByLabel('New passphrase', { exact: true }).fill(changed);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await wallet.confirmCode(await wallet.shownCode());
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.alert).toContainText('That passphrase did not open the wallet.');
  expect(await authenticator.count()).toBe(1);
  await expect(wallet.button('Use your passkey')).toHaveCount(0);
  await wallet.press('use it here');
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(first);
  await expect(wallet.button('Unlock')).toBeEnabled();
  await wallet.press('Unlock');
  await expect(wallet.alert).toContainText('That recovery code did not open the wallet.');
  await wallet.press('Use the passphrase instead');
  await expect(wallet.button('Unlock')).toBeEnabled();
  await wallet.unlock(changed);
  await wallet.openWallet();
  await expect(wallet.card('Degree')).toBeVisible();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const databases = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(databases).toEqual(['facet-2']);
});

for (const [size, viewport] of [
  ['360', { width: 360, height: 800 }],
  ['1440', { width: 1440, height: 900 }],
] as const) {
  test.describe(size, () => {
    test.use({ viewport });

    test('what opens the wallet, looked at', async ({ wallet, page }, info) => {
      test.setTimeout(180_000);
      const complaints = complaintsOf(page);
      const look = lookAt(page, { info, size });
      await addAuthenticator(page);
      await wallet.make();
      await wallet.openSecurity();
      await addPasskey(wallet, 'Blue key');
      await expect(passkeysOf(page)).toContainText('Blue key');
      await look('S20-security');
      await wallet.button('Test Blue key').scrollIntoViewIfNeeded();
      await look('S20-passkeys');
      await wallet.press('Make a new code');
      await look('S20-first-the-secret');
      await giveSecret(page, 'Make a new code', 'Continue');
      await wallet.shownCode();
      await look('S20-new-code');
      expect(complaints).toEqual([]);
    });
  });
}

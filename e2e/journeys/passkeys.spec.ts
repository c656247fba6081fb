import { expect } from '@playwright/test';
import { addAuthenticator } from '../support/authenticator';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

/** First run up to the question for a passkey. */
const toPasskeyStep = async (wallet: WalletPage): Promise<void> => {
  await wallet.page.goto('/');
  await wallet.confirmCode(await wallet.chooseSecret());
  await expect(wallet.heading('Open it with a passkey too')).toBeVisible();
};

const makeWithPasskey = async (wallet: WalletPage): Promise<void> => {
  await toPasskeyStep(wallet);
  await wallet.page.getByRole('textbox', { name: 'What you call it' }).fill('Blue key of Maren');
  await wallet.press('Add a passkey');
  await wallet.press('Open the wallet');
  await expect(wallet.heading('Wallet')).toBeVisible();
};

test('a passkey added at first run opens the wallet', async ({ wallet, client, page }) => {
  const authenticator = await addAuthenticator(page);
  await makeWithPasskey(wallet);
  expect(await authenticator.count()).toBe(1);
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.press('Lock now');
  await wallet.press('Use your passkey');
  await expect(wallet.card('Degree')).toBeVisible();
  await page.reload();
  await wallet.press('Use your passkey');
  await expect(wallet.card('Degree')).toBeVisible();
  await wallet.press('Lock now');
  await wallet.unlock();
  await expect(wallet.card('Degree')).toBeVisible();
});

test('whoever is not verified is refused, and the passphrase still opens', async ({
  wallet,
  page,
}) => {
  const authenticator = await addAuthenticator(page);
  await makeWithPasskey(wallet);
  await wallet.press('Lock now');
  await authenticator.setVerified(false);
  await wallet.press('Use your passkey');
  await expect(wallet.alert).toHaveText(
    'The passkey was not used. It was stopped, it is not on this device, or nobody was verified.',
  );
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
});

test('a passkey without the secret it needs is refused with the reason', async ({
  wallet,
  page,
}) => {
  await addAuthenticator(page, { hasPrf: false });
  await toPasskeyStep(wallet);
  await wallet.press('Add a passkey');
  await expect(wallet.alert).toHaveText(
    "This passkey can't open the wallet here. Keep the passphrase.",
  );
  await wallet.press('Not now');
  await wallet.press('Open the wallet');
  await wallet.press('Lock now');
  await expect(wallet.heading('Locked')).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(wallet.button('Use your passkey')).toHaveCount(0);
});

test('a passkey deleted from the device opens nothing, and the passphrase does', async ({
  wallet,
  page,
}) => {
  const authenticator = await addAuthenticator(page);
  await makeWithPasskey(wallet);
  await wallet.press('Lock now');
  await authenticator.forgetAll();
  await wallet.press('Use your passkey');
  await expect(wallet.alert).toContainText('The passkey was not used.');
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
});

for (const moment of ['the code is shown', 'it is typed back'] as const) {
  test(`closed while ${moment}: a new code comes before the first card`, async ({
    wallet,
    client,
    page,
  }) => {
    await page.goto('/');
    const lost = await wallet.chooseSecret();
    if (moment === 'it is typed back') {
      await wallet.press('I wrote it down');
      await page.getByLabel('Group 2').fill('AAAAA');
    }
    await page.goto('/');
    await wallet.unlock();
    await expect(wallet.heading('You have not written down your recovery code')).toBeVisible();
    await page.goto('/scan');
    await wallet.unlock();
    await wallet.press('Show a new code');
    const code = await wallet.shownCode();
    expect(code).not.toBe(lost);
    await wallet.confirmCode(code);
    await wallet.press('Not now');
    await wallet.press('Open the wallet');
    // Where the person wanted to go before.
    await expect(wallet.heading('Scan or paste')).toBeVisible();
    await page.goBack();
    await page.goto('/');
    await wallet.press('use it here');
    const field = page.getByRole('textbox', { name: 'Recovery code' });
    await field.fill(lost);
    await wallet.press('Unlock');
    await expect(wallet.alert).toContainText('That recovery code did not open the wallet.');
    await expect(wallet.button('Unlock')).toBeEnabled();
    await field.fill(code);
    await wallet.press('Unlock');
    await expect(wallet.heading('Wallet')).toBeVisible();
    await wallet.receive(await client.offer({ card: 'degree' }));
  });
}

test('forgetting the passphrase leaves the recovery code, or a new wallet after the word is typed', async ({
  wallet,
  page,
}) => {
  await wallet.make();
  await wallet.press('Lock now');
  await wallet.press('I forgot it');
  await expect(wallet.text('Nobody can reset it.')).toBeVisible();
  await wallet.press('Start new…');
  const dialog = page.getByRole('alertdialog', { name: 'Start a new wallet' });
  await expect(dialog.getByRole('button', { name: 'Delete it and start new' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await wallet.press('Open kit');
  await expect(wallet.heading('Open kit')).toBeVisible();
  await wallet.press('Type the code');
  await expect(page.getByRole('textbox', { name: 'Recovery code' })).toBeVisible();
  await wallet.press('I forgot it');
  await wallet.press('Start new…');
  await dialog.getByRole('textbox', { name: 'Type ERASE to confirm' }).fill('ERASE');
  await dialog.getByRole('button', { name: 'Delete it and start new' }).click();
  await expect(wallet.heading('The wallet was erased.')).toBeVisible();
  await wallet.press('Start new');
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

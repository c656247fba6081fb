import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';
import { passphrase } from '../support/wallet-page';

for (const way of ['the keyboard', 'the settings'] as const) {
  test(`locked by ${way} in the middle of a request: it is back after the unlock`, async ({
    wallet,
    client,
    page,
  }) => {
    await wallet.make();
    await wallet.receive(await client.offer({ card: 'driving-licence' }));
    const consent = consentPage(wallet);
    const started = await client.start('car-share');
    await consent.open(started);
    await consent.field('Portrait, optional').check();
    if (way === 'the keyboard') {
      await page.keyboard.press('Control+Shift+L');
    } else {
      await wallet.goTo('Settings');
      await page.getByRole('link', { name: 'Security' }).click();
      await wallet.press('Lock now');
    }
    await expect(wallet.heading('Locked')).toBeVisible();
    await expect(wallet.text('Something is waiting. Unlock to read it.')).toBeVisible();
    // Nothing of the card is left in the page.
    const left = await page.content();
    for (const value of ['Maren', 'Aldous', 'Driving licence', 'DL-48']) {
      expect(left).not.toContain(value);
    }
    expect((await client.outcome(started)).state).toBe('waiting');

    await wallet.unlock();
    if (way === 'the settings') {
      await expect(wallet.heading('Security')).toBeVisible();
      await page.goBack();
      await page.goBack();
    }
    await expect(wallet.text(/The wallet locked while you were reading\./)).toBeVisible();
    await expect(wallet.text(/Nothing was sent\. Open the request again to go on\./)).toBeVisible();
    await wallet.press('Read request');
    await expect(consent.field('Portrait, optional')).not.toBeChecked();
    await consent.share.click();
    expect((await verdict(client, started)).state).toBe('accepted');
  });
}

test('the list locks by its own button, and shows nothing until it is opened', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.press('Lock now');
  await expect(wallet.heading('Locked')).toBeVisible();
  await expect(wallet.text('Everything in it is encrypted on this device.')).toBeVisible();
  expect(await page.content()).not.toMatch(/Person ID|Maren|1 card/u);
  await page.goto('/activity');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.heading('Who knows what about me')).toBeVisible();
});

test('a wrong passphrase says so, keeps the focus, and the next tries wait longer', async ({
  wallet,
  page,
}) => {
  await wallet.make();
  await wallet.press('Lock now');
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  await wallet.unlock('not the passphrase');
  await expect(wallet.alert).toHaveText(
    'That passphrase did not open the wallet. Nothing was deleted. Next try in 1 second.',
  );
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/That passphrase did not open the wallet\./);
  await expect(wallet.button('Unlock in 1 s')).toBeDisabled();
  await expect(wallet.button('Unlock')).toBeEnabled();
  await expect(wallet.alert).toHaveText(
    'That passphrase did not open the wallet. Nothing was deleted.',
  );
  await wallet.unlock('still not');
  await expect(wallet.alert).toContainText('Next try in 2 seconds.');
  await expect(wallet.button('Unlock')).toBeEnabled();
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
});

test('the recovery code opens the wallet when the passphrase is lost', async ({
  wallet,
  client,
  page,
}) => {
  const code = await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.press('Lock now');
  await wallet.press('use it here');
  const field = page.getByRole('textbox', { name: 'Recovery code' });
  await field.fill('hello');
  await wallet.press('Unlock');
  await expect(wallet.alert).toHaveText(
    'A recovery code has 6 groups of 5 letters and digits. One of them does not fit.',
  );
  await field.fill(code.toLowerCase().replaceAll(/[\s-]+/gu, ' '));
  await wallet.press('Unlock');
  await expect(wallet.card('Degree')).toBeVisible();
});

test('the groups typed must be the ones that were shown', async ({ wallet, page }) => {
  await page.goto('/');
  const code = await wallet.chooseSecret();
  const groups = code.split(/[\s-]+/u);
  await wallet.press('I wrote it down');
  await page.getByLabel('Group 2').fill(groups[4] ?? '');
  await page.getByLabel('Group 5').fill(groups[1] ?? '');
  await wallet.press('Continue');
  await expect(wallet.alert.first()).toHaveText(
    'These groups are not the ones in your code. Look again at what you wrote.',
  );
  await wallet.press('Show the code again');
  await expect(page.getByRole('region', { name: /^Your recovery code/ })).toContainText(
    groups[0] ?? '?',
  );
});

test('a weak passphrase is allowed after a plain warning', async ({ wallet, page }) => {
  await page.goto('/');
  await wallet.press('Make a wallet');
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('abc');
  await expect(field).toHaveAccessibleDescription(
    "Weak. Someone who copies this device's disk could guess it.",
  );
  await expect(wallet.button('Continue')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Use this passphrase all the same' }).check();
  await wallet.press('Continue');
  await expect(wallet.heading('Recovery code')).toBeVisible();
});

test('a changed passphrase opens the wallet, and the old one does not', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.goTo('Settings');
  await page.getByRole('link', { name: 'Security' }).click();
  const present = page.getByLabel('Present passphrase', { exact: true });
  const next = page.getByLabel('New passphrase', { exact: true });
  const changed = 'lantern orbit pepper glacier thursday';
  await present.fill('wrong');
  await next.fill(changed);
  await wallet.press('Change it');
  await expect(wallet.alert).toHaveText(
    'That passphrase did not open the wallet. Nothing was changed.',
  );
  await present.fill(passphrase);
  await wallet.press('Change it');
  await expect(
    wallet.text('The passphrase was changed. The recovery code stays the same.'),
  ).toBeVisible();
  await wallet.press('Lock now');
  await wallet.unlock();
  await expect(wallet.alert).toContainText('That passphrase did not open the wallet.');
  await expect(wallet.button('Unlock')).toBeEnabled();
  await wallet.unlock(changed);
  await wallet.openWallet();
  await expect(wallet.card('Degree')).toBeVisible();
});

test('erasing takes the word typed, and ends at the first run', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.goTo('Settings');
  await page.getByRole('link', { name: 'Security' }).click();
  await wallet.press('Erase wallet');
  const dialog = page.getByRole('alertdialog', { name: 'Erase wallet' });
  const yes = dialog.getByRole('button', { name: 'Erase everything' });
  await expect(yes).toBeDisabled();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await wallet.press('Erase wallet');
  await dialog.getByRole('textbox', { name: 'Type ERASE to confirm' }).fill('ERASE');
  await yes.click();
  await expect(wallet.heading('The wallet was erased.')).toBeVisible();
  await wallet.press('Start new');
  await expect(wallet.button('Make a wallet')).toBeVisible();
  await page.reload();
  await expect(wallet.button('Make a wallet')).toBeVisible();
  const stores = await page.evaluate(async () => (await indexedDB.databases()).length);
  expect(stores).toBe(0);
});

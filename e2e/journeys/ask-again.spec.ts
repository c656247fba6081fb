import { expect, type Page } from '@playwright/test';
import { addAuthenticator } from '../support/authenticator';
import { consentPage, verdict } from '../support/consent-page';
import { complaintsOf, lookAt } from '../support/look-at';
import { test } from '../support/wallet-journey';
import { passphrase, type WalletPage } from '../support/wallet-page';

const asked = (page: Page) => page.getByRole('dialog', { name: 'Before it leaves' });
const setting = (page: Page) => page.getByRole('group', { name: 'Ask again before sharing' });

const choose = async (wallet: WalletPage, level: string): Promise<void> => {
  await wallet.openSecurity();
  await setting(wallet.page).getByRole('radio', { name: level }).click();
};

test('the wallet asks again before anything leaves, and nothing does without a secret', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await choose(wallet, 'Always');
  await expect(setting(page).getByRole('radio', { name: 'Always' })).toBeChecked();

  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  await consent.share.click();
  await expect(asked(page)).toContainText('You chose to be asked again. Nothing was sent yet.');
  await page.keyboard.press('Escape');
  await expect(asked(page)).toBeHidden();
  await consent.share.click();
  await asked(page).getByLabel('Present passphrase', { exact: true }).fill('not it');
  await asked(page)
    .getByRole('button', { name: /^Share \d+ fields?$/ })
    .click();
  await expect(asked(page).getByRole('alert')).toHaveText(
    'That did not open the wallet. Nothing was sent.',
  );
  expect((await client.outcome(started)).state).toBe('waiting');
  await asked(page).getByLabel('Present passphrase', { exact: true }).fill(passphrase);
  await asked(page)
    .getByRole('button', { name: /^Share \d+ fields?$/ })
    .click();
  await expect(page.getByRole('heading', { name: /^Sent \d+ fields? to / })).toBeVisible();
  expect((await verdict(client, started)).state).toBe('accepted');
});

test('asking only about sensitive fields lets a plain answer go, and asking less takes a secret', async ({
  wallet,
  client,
  page,
}) => {
  await addAuthenticator(page);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await choose(wallet, 'When something sensitive leaves');
  const consent = consentPage(wallet);
  await consent.answer(await client.start('age-check'));

  await wallet.openSettings();
  await page.getByRole('link', { name: 'Sharing rules' }).click();
  // It is ticked when it is kept, a moment after the press.
  const age = page.getByRole('checkbox', { name: 'Age' });
  await age.click();
  await expect(age).toBeChecked();
  const started = await client.start('age-check');
  await consent.open(started);
  // What the person calls sensitive is not ticked for them.
  for (const box of await consent.group('Person ID').getByRole('checkbox').all())
    if (!(await box.isChecked())) await box.check();
  await consent.share.click();
  await expect(asked(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await consent.decline.click();
  await page.getByRole('link', { name: 'Done' }).click();

  await choose(wallet, 'Never');
  const dialog = page.getByRole('dialog', { name: 'Ask again before sharing' });
  await page.keyboard.press('Escape');
  await expect(setting(page).getByRole('radio', { name: /sensitive/ })).toBeChecked();
  await setting(page).getByRole('radio', { name: 'Never' }).click();
  await dialog.getByLabel('Present passphrase', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(setting(page).getByRole('radio', { name: 'Never' })).toBeChecked();
});

for (const viewport of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });
    test(`the question before sharing, at ${size}`, async ({ wallet, client, page }, info) => {
      const complaints = complaintsOf(page);
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await choose(wallet, 'Always');
      const look = lookAt(page, { info, size });
      await setting(page).scrollIntoViewIfNeeded();
      await look('S20-security-ask-again');
      const consent = consentPage(wallet);
      await consent.open(await client.start('age-check'));
      await consent.share.click();
      await expect(asked(page)).toBeVisible();
      await page.screenshot({ path: info.outputPath('S09-ask-again.png') });
      expect(complaints).toEqual([]);
    });
  });
}

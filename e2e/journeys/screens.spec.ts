import { expect } from '@playwright/test';
import { addAuthenticator } from '../support/authenticator';
import { consentPage } from '../support/consent-page';
import { at400Percent, complaintsOf, lookAt, squeeze } from '../support/look-at';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

// An address that is no screen is answered by the service worker alone; a host says 404.
test.use({ serviceWorkers: 'allow' });

const settingsSections = ['Security', 'Sharing rules', 'Storage', 'Language and display', 'About'];

for (const { viewport, lookAs } of [
  { viewport: { width: 360, height: 800 }, lookAs: lookAt },
  { viewport: { width: 1440, height: 900 }, lookAs: lookAt },
  { viewport: at400Percent, lookAs: squeeze },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

    test('before the wallet: first run, unlock, second tab, not found', async ({
      wallet,
      page,
      context,
    }, info) => {
      test.setTimeout(180_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      await page.goto('/');
      await look('S01-first-run');
      await wallet.press('Make a wallet');
      await page.getByLabel('Passphrase', { exact: true }).fill('abc');
      await look('S01-passphrase-weak');
      await page.goto('/');
      const code = await wallet.chooseSecret();
      await look('S01-recovery-code');
      const groups = code.split(/[\s-]+/u);
      await wallet.press('I wrote it down');
      await look('S01-type-two-groups');
      await page.getByLabel('Group 2').fill(groups[1] ?? '');
      await page.getByLabel('Group 5').fill(groups[4] ?? '');
      await wallet.press('Continue');
      await look('S01-passkey');
      await addAuthenticator(page);
      await wallet.press('Add a passkey');
      await look('S01-where-it-lives');
      await wallet.press('Open the wallet');
      await look('S03-empty');
      await page.goto('/nowhere-at-all/x');
      await wallet.unlock('wrong');
      await expect(wallet.alert).toBeVisible();
      await expect(wallet.button('Use your passkey')).toBeVisible();
      await look('S02-wrong-passphrase');
      await wallet.press('I forgot it');
      await look('S02-forgot');
      await expect(wallet.button('Unlock')).toBeEnabled();
      await wallet.press('use it here');
      await look('S02-recovery-code');
      const second = await context.newPage();
      await second.setViewportSize(viewport);
      await second.goto('/');
      await expect(walletPage(second).button('Use it here')).toBeVisible();
      await lookAs(second, { info, size })('S22-another-tab');
      expect(complaints).toEqual([]);
    });

    test('the wallet: list, card, activity, settings, scan', async ({
      wallet,
      client,
      page,
    }, info) => {
      test.setTimeout(240_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      await wallet.make();
      for (const card of ['person-id', 'driving-licence', 'degree', 'tax-statement'] as const) {
        await wallet.receive(await client.offer({ card }));
      }
      await wallet.receive(await client.offer({ card: 'gym-membership', ends: '19d' }));
      await look('S03-list');
      await wallet.press('Show values');
      await look('S03-values-shown');
      await page.getByRole('searchbox', { name: 'Search cards' }).fill('xyz');
      await expect(wallet.text('Nothing matches “xyz”.')).toBeVisible();
      await look('S03-nothing-found');
      await wallet.press('Clear filters');
      await wallet.openCard('Person ID');
      await look('S04-fields');
      await page.getByRole('tab', { name: 'Status' }).click();
      await look('S04-status');
      await page.getByRole('tab', { name: 'Technical' }).click();
      await look('S04-technical');
      await wallet.press('More');
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await look('S04-delete');
      await page.getByRole('button', { name: 'Keep it' }).click();
      await wallet.leaveCard();
      await wallet.openScan();
      await look('S05-scan');
      await wallet.type('the quick brown fox');
      await expect(wallet.alert).toBeVisible();
      await look('S05-unknown');
      await wallet.press('Close');
      await wallet.goTo('Activity');
      await look('S15-nothing-left');
      await wallet.openTimeline();
      await look('S15-timeline');
      await page.getByRole('link', { name: 'Received Degree' }).click();
      await look('S15-entry');
      await wallet.press('Back to Activity');
      await wallet.openSettings();
      await look('S20-settings');
      for (const section of settingsSections) {
        await page.getByRole('link', { name: section }).click();
        await expect(wallet.heading(section)).toBeVisible();
        await look(`S20-${section.toLowerCase().replaceAll(' ', '-')}`);
        await wallet.press('Back to Settings');
      }
      await page.goto('/nowhere-at-all/x');
      await wallet.unlock();
      await expect(wallet.heading('Nothing is here')).toBeVisible();
      await look('S22-not-found');
      expect(complaints).toEqual([]);
    });

    test('an offer, from its host to the saved card', async ({ wallet, client, page }, info) => {
      test.setTimeout(180_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      await wallet.make();
      const offer = await client.offer({ card: 'person-id', code: 'numeric' });
      await wallet.paste(offer.offer_uri_text);
      await expect(wallet.button('Contact them')).toBeEnabled();
      await look('S06-host');
      await wallet.press('Contact them');
      const code = page.getByRole('textbox', { name: /^Type the code/ });
      await code.fill(offer.tx_code === '000000' ? '000001' : '000000');
      await wallet.press('Receive card');
      await expect(wallet.alert).toBeVisible();
      await look('S06-wrong-code');
      await code.fill(offer.tx_code ?? '');
      await wallet.press('Receive card');
      await expect(wallet.button('Save card')).toBeEnabled();
      await look('S06-review');
      await wallet.press('Save card');
      await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
      await look('S06-saved');
      await page.getByRole('link', { name: 'Done' }).click();
      await wallet.paste(offer.offer_uri_text);
      await wallet.press('Contact them');
      await code.fill('123456');
      await wallet.press('Receive card');
      await expect(wallet.alert).toBeVisible();
      await look('S06-used-offer');
      // The refusals of that offer are the network's own words in the console, not ours.
      expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    });

    test('requests, from their host to the receipt', async ({ wallet, client, page }, info) => {
      test.setTimeout(300_000);
      const complaints = complaintsOf(page);
      const look = lookAs(page, { info, size });
      const consent = consentPage(wallet);
      const close = async (): Promise<void> => {
        await wallet.press('Stop and close');
        await page.getByRole('link', { name: 'Done' }).click();
      };
      await wallet.make();
      const nothing = await client.start('car-share');
      await wallet.paste(nothing.request_text);
      await expect(wallet.button('Read request')).toBeEnabled();
      await look('S08-host');
      await wallet.press('Read request');
      await expect(wallet.text(/You need one more card\./)).toBeVisible();
      await look('S12-missing');
      await close();

      const licence = await client.offer({ card: 'driving-licence' });
      await wallet.receive(licence);
      await wallet.receive(await client.offer({ card: 'driving-licence', variant: 'second' }));
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await wallet.receive(await client.offer({ card: 'tax-statement' }));
      await wallet.receive(await client.offer({ card: 'degree' }));
      await consent.open(await client.start('car-share'));
      await expect(consent.share).toBeEnabled();
      await look('S09-confirmed');
      await consent.field('Over 21, needed').click({ force: true });
      await consent.field('Over 21, needed').uncheck();
      await consent.field('Portrait, optional').check();
      await look('S09-left-out');
      await page.getByRole('button', { name: 'Change card, 2 match' }).click();
      await look('S10-change-card');
      await page.getByRole('button', { name: 'Keep this one' }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await look('S09-stop');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Keep reading' }).click();
      await wallet.press('Put it back');
      await consent.share.click();
      await expect(page.getByText(/They accepted it\./)).toBeVisible();
      await look('S11-accepted');
      await page.getByRole('link', { name: 'See it in Activity' }).click();
      await expect(page.getByText('They say they accepted it')).toBeVisible();
      await look('S15-receipt');
      await wallet.press('Back to Activity');
      await expect(wallet.heading('Who knows what about me')).toBeVisible();
      await look('S15-by-organisation');
      await wallet.press('Export');
      await look('S15-export');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Aalto Car Share' }).click();
      await expect(page.getByRole('region', { name: 'Aalto Car Share' })).toBeVisible();
      await look('S15-organisation');
      await wallet.press(/^(Back to Activity|Close the organisation)$/);
      await page.getByRole('link', { name: 'By field' }).click();
      await page.getByText(/^Age yes\/no: /).click();
      await look('S15-by-field');
      await wallet.goTo('Wallet');

      await consent.open(await client.start('age-check'));
      await expect(consent.share).toBeEnabled();
      await look('S09-either-card');
      await close();
      await consent.open(await client.start('job-application'));
      await expect(consent.share).toBeEnabled();
      await look('S09-two-cards');
      await consent.decline.click();
      await expect(wallet.text(/Nothing was sent\./)).toBeVisible();
      await look('S11-declined');
      await page.getByRole('link', { name: 'Done' }).click();
      await consent.open(await client.start('flat-viewing'));
      await expect(consent.blocked).toBeVisible();
      await look('S09-stranger');
      await close();

      await wallet.paste('openid4vp://?client_id=x&request_uri=http%3A%2F%2Fverifier.example%2Fr');
      await expect(wallet.alert).toBeVisible();
      await look('E-REQ');
      expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    });
  });
}

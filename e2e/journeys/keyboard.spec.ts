import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { keyboardOf } from '../support/hands-off-mouse';
import { test } from '../support/wallet-journey';
import { passphrase } from '../support/wallet-page';

for (const [name, viewport] of [
  ['phone', { width: 360, height: 800 }],
  ['desktop', { width: 1440, height: 900 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('from the first screen to a card, without a mouse', async ({ wallet, client, page }) => {
      const keyboard = keyboardOf(page);
      await page.goto('/');
      await keyboard.press(wallet.button('Make a wallet'));
      await keyboard.type(page.getByLabel('Passphrase', { exact: true }), passphrase);
      await keyboard.press(wallet.button('Continue'));
      const sheet = page.getByRole('region', { name: 'Your recovery code, 6 groups of 5' });
      const groups = (await sheet.innerText()).trim().split(/[\s-]+/u);
      await keyboard.press(wallet.button('I wrote it down'));
      await keyboard.type(page.getByLabel('Group 2'), groups[1] ?? '');
      await keyboard.type(page.getByLabel('Group 5'), groups[4] ?? '');
      await keyboard.press(wallet.button('Continue'));
      await keyboard.press(wallet.button('Not now'));
      await keyboard.press(wallet.button('Open the wallet'));
      await expect(wallet.heading('Wallet')).toBeFocused();

      const offer = await client.offer({ card: 'person-id', code: 'numeric' });
      await keyboard.press(page.getByRole('link', { name: /^Scan or paste/ }).first());
      await keyboard.press(wallet.button(/^Paste a link or text/));
      await keyboard.type(
        page.getByRole('textbox', { name: 'Link or text' }),
        offer.offer_uri_text,
      );
      await keyboard.press(wallet.button('Open'));
      await keyboard.press(wallet.button('Contact them'));
      await keyboard.type(
        page.getByRole('textbox', { name: /^Type the code/ }),
        offer.tx_code ?? '',
      );
      await keyboard.press(wallet.button('Receive card'));
      await expect(wallet.button('Save card')).toBeEnabled();
      await keyboard.press(wallet.button('Save card'));
      await keyboard.press(page.getByRole('link', { name: 'Done' }));
      await expect(wallet.card('Person ID')).toBeVisible();
    });

    test('from the lock to what they received, without a mouse', async ({
      wallet,
      client,
      page,
    }) => {
      const keyboard = keyboardOf(page);
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'driving-licence' }));
      await wallet.receive(await client.offer({ card: 'driving-licence', variant: 'second' }));
      await keyboard.key('Control+Shift+L');
      await keyboard.type(page.getByRole('textbox', { name: 'Passphrase' }), passphrase);
      await keyboard.key('Enter');
      await expect(wallet.heading('Wallet')).toBeFocused();

      const consent = consentPage(wallet);
      const started = await client.start('car-share');
      await keyboard.press(page.getByRole('link', { name: /^Scan or paste/ }).first());
      await keyboard.press(wallet.button(/^Paste a link or text/));
      await keyboard.type(
        page.getByRole('textbox', { name: 'Link or text' }),
        started.request_text,
      );
      await keyboard.press(wallet.button('Open'));
      await keyboard.press(wallet.button('Read request'));
      await expect(consent.share).toBeEnabled();

      await keyboard.press(page.getByRole('button', { name: 'Change card, 2 match' }));
      await expect(page.getByRole('dialog')).toBeVisible();
      await keyboard.press(wallet.button('Keep this one'));
      await expect(page.getByRole('button', { name: 'Change card, 2 match' })).toBeFocused();
      await keyboard.toggle(consent.field('Portrait, optional'));
      await expect(consent.field('Portrait, optional')).toBeChecked();
      await keyboard.key('Escape');
      await keyboard.press(page.getByRole('button', { name: 'Keep reading' }));
      await keyboard.tabTo(wallet.button('Share 4 fields'));
      await expect(wallet.button('Share 4 fields')).toBeEnabled();
      await keyboard.key('Enter');
      expect((await verdict(client, started)).state).toBe('accepted');
      await keyboard.press(page.getByRole('link', { name: 'Done' }));
      await expect(wallet.heading('Wallet')).toBeFocused();
    });
  });
}

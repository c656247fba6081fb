import { chromium, expect, test, type Browser } from '@playwright/test';
import {
  createCounterpartClient,
  requestOf,
  type Ask,
  type CounterpartAddresses,
} from '../support/counterpart-client';
import { startSecureStand, type SecureStand } from '../support/https';
import { walletPage, type WalletPage } from '../support/wallet-page';

// The production build as the world would meet it: https, real host names, no practice allowance, no trust list.

let stand: SecureStand;
let browser: Browser;
let wallet: WalletPage;

test.beforeEach(async () => {
  stand = await startSecureStand();
  browser = await chromium.launch(stand.launchOptions);
  const context = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
  wallet = walletPage(await context.newPage());
});

test.afterEach(async () => {
  await browser.close();
  await stand.close();
});

test('receives a card and answers a request, with nobody vouched for', async () => {
  // The stand started from these very addresses; their shape is the counterpart's own.
  const client = createCounterpartClient(
    stand.counterpart as unknown as CounterpartAddresses,
    askInBrowser,
  );
  await wallet.make();
  await wallet.fetchOffered(await client.offer({ card: 'person-id', by: 'reference' }));
  await expect(wallet.text("We can't confirm who issues this.")).toBeVisible();
  await wallet.press('Save');
  await expect(wallet.page.getByRole('heading', { name: 'Saved' })).toBeVisible();

  const started = await client.start('age-check');
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(wallet.text(/We can't tell who this is/)).toBeVisible();
  await wallet.page.getByRole('checkbox', { name: /^Over 18/ }).click();
  await wallet.page.getByRole('checkbox', { name: /^I know who this is/ }).click();
  await wallet.press(/^Share \d+ fields?$/);
  await expect(wallet.page.getByRole('heading', { name: /^Sent \d+ fields? to/ })).toBeVisible();
  const verdict = await client.outcome(started);
  expect(verdict.reasons).toEqual([]);
  expect(verdict.state).toBe('accepted');
});

test('says that it is the production build, and refuses http', async () => {
  await wallet.make();
  const offer = {
    credential_issuer: 'http://localhost:4301/registry-office',
    credential_configuration_ids: ['x'],
  };
  await wallet.paste(
    `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`,
  );
  await expect(wallet.alert).toContainText(
    'This offer leads to an address that is not secure: localhost:4301.',
  );
  await expect(wallet.button('Contact them')).toHaveCount(0);
  await wallet.press('Close');
  await wallet.goTo('Settings');
  await wallet.page.getByRole('link', { name: 'About' }).click();
  await expect(wallet.text(/^Production\./)).toBeVisible();
});

/** The counterpart's names exist in this browser alone, so a page of its own asks on the test's behalf. */
const askInBrowser: Ask = async (url, body) => {
  const page = await browser.newPage();
  try {
    await page.goto(new URL('/', url).href);
    return await page.evaluate(
      async ([to, init]) => (await fetch(to, init)).json() as Promise<unknown>,
      [url, requestOf(body)] as const,
    );
  } finally {
    await page.close();
  }
};

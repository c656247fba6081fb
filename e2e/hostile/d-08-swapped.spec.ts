import { expect, type Page } from '@playwright/test';
import { test } from '../support/wallet-journey';
import { changeRows, rowsOf } from '../support/change-rows';
import { leaveWallet, loseFiles } from '../support/stored-copies';
import { expectBoth, makeWithTwo } from '../support/two-cards';
import { walletPage, type WalletPage } from '../support/wallet-page';

/** Locks by loading the page anew, as whoever changed the files would have to wait for. */
const openAgain = async (wallet: WalletPage, page: Page): Promise<void> => {
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
};

/** Puts the sealed bytes of each of the two cards in the other one's row. */
const swapCards = async (page: Page): Promise<void> => {
  const [first, second] = await rowsOf(page, 'cards');
  await changeRows(page, 'cards', [
    { ...first, sealed: second?.['sealed'] },
    { ...second, sealed: first?.['sealed'] },
  ]);
};

test('two sealed cards in each other’s place: both come back from the second copy', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await swapCards(page);
  await openAgain(wallet, page);
  await expect(
    wallet.says('2 stored items were damaged and brought back from the second copy.'),
  ).toBeVisible();
  await expectBoth(wallet);
});

test('two sealed cards in each other’s place: without a second copy both are named and neither is used', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await swapCards(page);
  await loseFiles(page);
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.heading("Part of the wallet can't be read.")).toBeVisible();
  await wallet.press('Open what works');
  for (const title of ['Driving licence', 'Degree']) {
    await wallet.card(title).click();
    await expect(wallet.says("This card can't be read.")).toBeVisible();
    await page
      .getByRole('link', { name: /wallet/iu })
      .first()
      .click();
    await expect(wallet.card(title)).toHaveAccessibleName(/, Can't be verified, /u);
  }
  const started = await client.start('car-share');
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(wallet.text('You need: Driving licence.')).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('the lock of another wallet: its passphrase does not open this one', async ({
  wallet,
  client,
  page,
  browser,
  stand,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));

  const elsewhere = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
  const other = walletPage(await elsewhere.newPage());
  await other.make();
  const [theirs] = await rowsOf(other.page, 'meta', 'header');
  await elsewhere.close();

  const [ours] = await rowsOf(page, 'meta', 'header');
  await leaveWallet(page);
  await changeRows(page, 'meta', [{ ...ours, slots: theirs?.['slots'] }]);
  await loseFiles(page);
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.alert).toContainText('That passphrase did not open the wallet.');
  await expect(wallet.alert).toContainText('Nothing was deleted.');

  await changeRows(page, 'meta', [ours ?? {}]);
  await openAgain(wallet, page);
  await expect(wallet.card('Degree')).toBeVisible();
});

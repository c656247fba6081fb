import { expect, type Page } from '@playwright/test';
import {
  copyStored,
  leaveWallet,
  loseDatabases,
  loseFiles,
  loseRows,
  loseSentinels,
  putFilesBack,
  putRowsBack,
} from '../support/stored-copies';
import { expectBoth, makeWithTwo } from '../support/two-cards';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

// The cells of the start-up matrix (SECURITY 7), D-01 to D-06 and D-09: what the browser lost or somebody put back, and
// the words for it. No cell shows the first screen while anything decrypts.

const mainLost =
  'Your browser lost its main copy of the wallet. A second copy is here. Unlock to bring it back.';
/** Nobody is invited to start over. */
const expectNoFirstScreen = async (wallet: WalletPage): Promise<void> => {
  await expect(wallet.heading(/\S/u)).toBeVisible();
  await expect(wallet.button('Make a wallet')).toBeHidden();
};

/** One of its cards goes from the main copy of a wallet that was left. */
const loseOneCard = async (page: Page): Promise<void> => {
  const { databases } = await copyStored(page);
  const cards = databases[0]?.stores.find(({ name }) => name === 'cards')?.rows ?? [];
  await loseRows(page, 'cards', [(cards[0] as { readonly id: string }).id]);
};

test('D-01, the main copy is gone: unlocking brings every card back', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await loseDatabases(page);
  await page.goto('/');
  await expect(wallet.text(mainLost)).toBeVisible();
  await expectNoFirstScreen(wallet);
  await wallet.unlock();
  await expect(
    wallet.says('Your browser lost its main copy. 2 cards found in the second copy.'),
  ).toBeVisible();
  await expectBoth(wallet);
  // And from then on as if nothing had been.
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await expect(wallet.text(mainLost)).toBeHidden();
  await wallet.unlock();
  await expectBoth(wallet);
});

test('D-02, both copies are gone: it says so, and starts over only for a typed word', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await loseDatabases(page);
  await loseFiles(page);
  await page.goto('/');
  await expect(wallet.heading('The browser erased the stored data.')).toBeVisible();
  await expect(wallet.text('It was not us, and nobody else has it.')).toBeVisible();
  await expectNoFirstScreen(wallet);
  await wallet.press('Start new');
  const dialog = page.getByRole('dialog', { name: 'Start a new wallet' });
  await expect(dialog.getByText('A new one starts empty.')).toBeVisible();
  const start = dialog.getByRole('button', { name: 'Start new' });
  await expect(start).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type NEW to confirm' }).fill('NEW');
  await start.click();
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

test('with every trace gone it is a new browser, and nothing else is', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await loseDatabases(page);
  await loseFiles(page);
  await loseSentinels(page);
  await page.goto('/');
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

test('D-03, the main copy has records and no header: the second copy opens', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await loseRows(page, 'meta', ['header']);
  await page.goto('/');
  await expectNoFirstScreen(wallet);
  await wallet.unlock();
  await expectBoth(wallet);
});

test('D-04, a record is gone: it comes from the second copy, and is counted', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await loseOneCard(page);
  await page.goto('/');
  await wallet.unlock();
  await expect(
    wallet.says('1 stored item was damaged and brought back from the second copy.'),
  ).toBeVisible();
  await expectBoth(wallet);
});

test('D-05, a record is gone and no second copy has it: what is fine opens, the rest is counted', async ({
  wallet,
  client,
  page,
}) => {
  await makeWithTwo(wallet, client);
  await leaveWallet(page);
  await loseOneCard(page);
  await loseFiles(page);
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.heading("Part of the wallet can't be read.")).toBeVisible();
  await expect(wallet.text('1 of 2 cards are fine.')).toBeVisible();
  await expect(
    wallet.text('Nothing was deleted, and nothing is changed before you have seen this.'),
  ).toBeVisible();
  await wallet.press('Open what works');
  await expect(wallet.heading('Wallet')).toBeVisible();
});

test('D-06, the main copy is an older one: the newer copy counts', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await leaveWallet(page);
  const older = await copyStored(page);
  await page.goto('/');
  await wallet.unlock();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await leaveWallet(page);
  await putRowsBack(page, older);
  await page.goto('/');
  await expectNoFirstScreen(wallet);
  await wallet.unlock();
  await expectBoth(wallet);
});

test('a wallet of a newer version is left as it is', async ({ wallet, page }) => {
  await wallet.make();
  await leaveWallet(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('facet', 99);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  const before = await copyStored(page);
  await page.goto('/');
  await expect(wallet.heading('Update needed')).toBeVisible();
  await expect(
    wallet.text('This wallet was written by a newer version of Facet. Nothing was changed.'),
  ).toBeVisible();
  await expectNoFirstScreen(wallet);
  await leaveWallet(page);
  expect(await copyStored(page)).toEqual(before);
});

test('D-09, everything but a sentinel was put back: it is older than when it was last seen', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await leaveWallet(page);
  const older = await copyStored(page);
  await page.goto('/');
  await wallet.unlock();
  await wallet.receive(await client.offer({ card: 'degree' }));
  // It is seen once more as it is now; that is noted a moment after it was opened.
  const noted = (): Promise<string | null> =>
    page.evaluate(() => localStorage.getItem('facet/sentinel'));
  const before = await noted();
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.card('Degree')).toBeVisible();
  await expect.poll(noted).not.toBe(before);
  await leaveWallet(page);
  await putRowsBack(page, older);
  await putFilesBack(page, older);
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.says('This wallet is older than when you last saw it.')).toBeVisible();
  await expect(wallet.card('Driving licence')).toBeVisible();
});

import { readFileSync } from 'node:fs';
import { chromium, expect, firefox, type Page } from '@playwright/test';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { opfsAsFound } from '../../../src/adapters/vault/testing/opfs-facts';
import { allThatShows } from '../../support/all-that-shows';
import { giveBackup, makeBackup } from '../../support/backup-file';
import type { PickedFile } from '../../support/backup-file';
import { launchOptions } from '../../support/browser';
import { consentPage, verdict } from '../../support/consent-page';
import { firefoxOptions, firefoxProgram, forgiveMissing } from '../../support/firefox';
import { test } from '../../support/firefox-journey';
import { expectNotOpened, goldenFile } from '../../support/hostile-backup';
import { opfsFactsIn } from '../../support/opfs-facts-in';
import { walletPage, type WalletPage } from '../../support/wallet-page';

// Any backup we ever made opens in any supported browser (SECURITY 3.1, G10).
test.describe.configure({ timeout: 150_000 });
test.skip(firefoxProgram === undefined, 'there is no Firefox here: FIREFOX names its program');

const elsewhere = 'quite another set of words here';

type Secret = Parameters<typeof giveBackup>[2];

/** On the first screen: restores a backup into a wallet that is made for it, with a passphrase of its own. */
const restoreInto = async (
  wallet: WalletPage,
  file: PickedFile,
  secret: Secret,
  cards: number,
): Promise<void> => {
  const { page } = wallet;
  await page.goto('/');
  await wallet.press('Open a backup');
  await giveBackup(page, file, secret);
  await expect(wallet.heading('What is inside')).toBeVisible({ timeout: 30_000 });
  await wallet.press('Make a wallet for it');
  await page.getByLabel('Passphrase', { exact: true }).fill(elsewhere);
  await wallet.press('Continue');
  await wallet.confirmCode(await wallet.shownCode());
  await wallet.press('Not now');
  await wallet.press('Open the wallet');
  await expect(wallet.heading('Restored')).toBeVisible({ timeout: 30_000 });
  await expect(
    wallet.says(cards === 1 ? '1 card came back.' : `${String(cards)} cards came back.`),
  ).toBeVisible();
  await wallet.press('To the wallet');
  await expect(wallet.cards()).toHaveCount(cards);
};

/** Locks it by the settings, opens it, and opens it once more in a page that was loaded anew. */
const lockAndUnlock = async (wallet: WalletPage): Promise<void> => {
  await wallet.openSecurity();
  await wallet.press('Lock now');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock('not what it was');
  await expect(wallet.alert).toContainText('That passphrase did not open the wallet.');
  await wallet.unlock(elsewhere);
  await expect(wallet.heading('Security')).toBeVisible();
  await wallet.page.goto('/');
  await wallet.unlock(elsewhere);
  await expect(wallet.heading('Wallet')).toBeVisible();
};

/** Another person's Chromium. */
const inChromium = async <T>(home: string, use: (page: Page) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch(launchOptions);
  try {
    const context = await browser.newContext({ baseURL: home, locale: 'en-GB' });
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
};

test('a backup of Chromium is restored in Firefox, whole, and goes on there', async ({
  wallet,
  client,
  stand,
}) => {
  const made = await inChromium(stand.wallet, async (page) => {
    const there = walletPage(page);
    await there.make();
    await there.receive(await client.offer({ card: 'person-id' }));
    await there.receive(await client.offer({ card: 'driving-licence' }));
    await consentPage(there).answer(await client.start('car-share'));
    await there.openSettings();
    await page.getByRole('link', { name: 'Language and display' }).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    const file = await makeBackup(there);
    return { file, shown: await allThatShows(there) };
  });
  expect(made.shown.titles).toEqual(['Driving licence', 'Person ID']);
  expect(made.shown.timeline.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(made.shown.fields)).toContain('Maren');

  await restoreInto(wallet, made.file, undefined, 2);
  expect(await allThatShows(wallet)).toEqual(made.shown);
  await lockAndUnlock(wallet);
  expect(await allThatShows(wallet)).toEqual(made.shown);
  // It is a wallet like any other: the restored key signs, and a card is received.
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.answer(started);
  expect((await verdict(client, started)).state).toBe('accepted');
  await wallet.receive(await client.offer({ card: 'degree' }));
  // The control: with one card more it shows something else.
  expect(await allThatShows(wallet)).not.toEqual(made.shown);
});

const golden = JSON.parse(
  readFileSync(inRepository('e2e/reliability/golden/golden.json'), 'utf8'),
) as readonly {
  readonly file: string;
  readonly passphrase: string;
  readonly ownPassphrase: string | null;
  readonly recoveryCode: string;
  readonly contents: { readonly cards: number };
}[];

for (const { file, passphrase, ownPassphrase, recoveryCode, contents } of golden) {
  for (const secret of [{ passphrase: ownPassphrase ?? passphrase }, { code: recoveryCode }]) {
    test(`the golden backup ${file} is restored by its ${Object.keys(secret).join('')}`, async ({
      wallet,
    }) => {
      const picked = {
        name: file,
        mimeType: 'application/octet-stream',
        buffer: readFileSync(inRepository(`e2e/reliability/golden/${file}`)),
      };
      await restoreInto(wallet, picked, secret, contents.cards);
      await lockAndUnlock(wallet);
      await expect(wallet.cards()).toHaveCount(contents.cards);
    });
  }
}

test('a wrong passphrase and a file that was cut open nothing, in the same words', async ({
  wallet,
  client,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  const before = await allThatShows(wallet);
  await expectNotOpened(
    wallet,
    await goldenFile(),
    [
      'That did not open the backup.',
      "Nothing was changed. Type what opened the wallet when the file was made, or the file's own passphrase.",
    ],
    'not the passphrase of it',
  );
  await expectNotOpened(wallet, await goldenFile((bytes) => bytes.subarray(0, -1)), [
    'This backup is not whole.',
    'A part of the file is missing or was added. Nothing was changed. Use another copy.',
  ]);
  expect(await allThatShows(wallet)).toEqual(before);
});

test('what the Health page says of this browser is so', async ({ wallet, client, page }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Health' }).click();
  const line = (name: string) =>
    page
      .getByRole('list', { name: 'What was found' })
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) });
  await expect(line('Storage')).toHaveText(/Fine/u);
  await expect(line('Cryptography')).toHaveText(/Fine/u);
  await expect(line('Threads')).toHaveText(/All 5 answered/u);
  await expect(line('Main copy')).toHaveText(/Fine/u);
  await expect(line('Second copy')).toHaveText(/Fine.*It is whole, up to write \d+/u);
  // It is there and holds what the line says.
  const sizes = await page.evaluate(async () => {
    const found: number[] = [];
    for await (const handle of (await navigator.storage.getDirectory()).values())
      if (handle instanceof FileSystemFileHandle) found.push((await handle.getFile()).size);
    return found;
  });
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeGreaterThan(1_000);
});

test('a private window, which keeps no files, takes no card it could not keep', async ({
  client,
  stand,
}) => {
  const browser = await firefox.launch({
    ...firefoxOptions,
    firefoxUserPrefs: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    forgiveMissing(browser);
    const context = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
    const wallet = walletPage(await context.newPage());
    await wallet.make();
    const offer = await client.offer({ card: 'person-id' });
    await wallet.paste(offer.offer_uri_text);
    await wallet.press('Contact them');
    await wallet.press('Receive card');
    await expect(wallet.alert).toHaveText(/This window can't keep a card\..*Nothing was saved/u);
  } finally {
    await browser.close();
  }
});

test('files of the second copy do in this browser what the unit tests take them to do', async ({
  page,
}) => {
  expect(await opfsFactsIn(page)).toEqual(opfsAsFound);
});

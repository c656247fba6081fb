import { expect, type Page } from '@playwright/test';
import { lookAt } from '../support/look-at';
import { test } from '../support/wallet-journey';
import { walletPage } from '../support/wallet-page';

// The app's own files stay, and are told apart from what is the person's.
test.use({ serviceWorkers: 'allow' });

/** Everything this origin keeps, by the page's own interfaces; the app's own files are named apart. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      // Typed without its iterator, which every engine has.
      const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
      for await (const [name, entry] of entries) {
        files.push(name);
        if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle);
      }
    };
    await walk(await navigator.storage.getDirectory());
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      files,
      texts: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      caches: (await caches.keys()).filter((name) => !name.startsWith('workbox-precache')),
    };
  });

const nothing = { databases: [], files: [], texts: [], caches: [] };

test('erasing ends everything that is kept, in every tab, and says what it cannot reach', async ({
  wallet,
  client,
  page,
  context,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  expect(await everythingKept(page)).not.toEqual(nothing);
  const second = await context.newPage();
  const other = walletPage(second);
  await second.goto('/');
  await expect(other.heading('The wallet is open in another tab.')).toBeVisible();

  await wallet.openSettings();
  await page.getByRole('link', { name: 'Security' }).click();
  await wallet.press('Erase wallet');
  const dialog = page.getByRole('alertdialog');
  await expect(
    dialog.getByText(/There is no backup\. The card would be gone for good/),
  ).toBeVisible();
  const confirm = dialog.getByRole('button', { name: 'Erase everything' });
  await dialog.getByRole('textbox').fill('erase');
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('ERASE');
  await confirm.click();

  await expect(wallet.heading('The wallet was erased.')).toBeVisible();
  await expect(wallet.text(/Backups and files you saved elsewhere/)).toBeVisible();
  await expect(wallet.text(/What issuers and organisations already have/)).toBeVisible();
  await expect(other.heading('The wallet was erased.')).toBeVisible();
  for (const one of [page, second])
    expect(await one.content()).not.toMatch(/Maren|Aldous|Person ID|Registry/);
  expect(await everythingKept(page)).toEqual(nothing);

  // No tab holds the lock any more: whichever starts first has it.
  await other.press('Start new');
  await expect(other.button('Make a wallet')).toBeVisible();
  await second.close();
  await page.reload();
  await expect(wallet.button('Make a wallet')).toBeVisible();
  expect(await everythingKept(page)).toEqual(nothing);
});

for (const viewport of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(`erasing at ${size}`, () => {
    test.use({ viewport });
    test('the question and what comes after', async ({ wallet, client, page }, info) => {
      const look = lookAt(page, { info, size });
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await wallet.openSettings();
      await page.getByRole('link', { name: 'Security' }).click();
      await wallet.press('Erase wallet');
      const dialog = page.getByRole('alertdialog');
      await expect(dialog.getByText(/There is no backup/)).toBeVisible();
      await page.screenshot({ path: info.outputPath('erase-question.png') });
      await dialog.getByRole('textbox').fill('ERASE');
      await dialog.getByRole('button', { name: 'Erase everything' }).click();
      await expect(wallet.heading('The wallet was erased.')).toBeVisible();
      await look('S22-erased');
    });
  });
}

import { expect, type Page } from '@playwright/test';
import { goToPart, makeBackup, openBackups } from '../support/backup-file';
import { writeCodePng } from '../support/code-picture';
import { filmCode } from '../support/fake-camera';
import { test } from '../support/wallet-journey';
import { passphrase, type WalletPage } from '../support/wallet-page';
import { withCamera } from '../support/with-camera';

const pagesOf = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu)?.length ?? 0;
};

/** Prints what stands on the screen and takes a picture of the code on the paper. */
const pictureOfKit = async (page: Page, path: string): Promise<void> => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const code = page.getByRole('img', { name: 'The recovery code as a QR code' });
  await expect(code).toBeVisible();
  await expect(page.getByText('Where the backup file is')).toBeVisible();
  await code.screenshot({ path });
};

const choosePicture = async (wallet: WalletPage, path: string): Promise<void> => {
  const [chooser] = await Promise.all([
    wallet.page.waitForEvent('filechooser'),
    wallet.press('Choose a picture'),
  ]);
  await chooser.setFiles(path);
};

/** From the locked screen to the reading of a kit, past M-FORGOT. */
const openKit = async (wallet: WalletPage): Promise<void> => {
  await wallet.press('I forgot it');
  const said = wallet.page.getByRole('status').filter({ hasText: 'Nobody can reset it.' });
  await expect(said).toContainText(
    'Nobody can reset it. Open a recovery kit or a backup, or start a new wallet.',
  );
  await expect(said.getByRole('button')).toHaveText(['Open kit', 'Open backup', 'Start new…']);
  await wallet.press('Open kit');
  await expect(wallet.heading('Open kit')).toBeVisible();
};

test('the kit printed with the code is one page, and a picture of it opens the wallet', async ({
  wallet,
  page,
}, info) => {
  await page.goto('/');
  const code = await wallet.chooseSecret();
  const kit = info.outputPath('kit.png');
  await pictureOfKit(page, kit);
  await page.screenshot({ path: info.outputPath('printed-kit.png'), fullPage: true });
  await expect(page.getByText(code)).toHaveCount(2);
  await expect(page.getByText(code).filter({ visible: true })).toHaveCount(1);
  await expect(wallet.heading('Recovery code')).toBeHidden();
  expect(await pagesOf(page)).toBe(1);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await expect(wallet.heading('Recovery code')).toBeVisible();
  await expect(page.getByText('Where the backup file is')).toBeHidden();

  await wallet.confirmCode(code);
  await wallet.press('Not now');
  await wallet.press('Open the wallet');
  await wallet.press('Lock now');
  await openKit(wallet);
  const other = info.outputPath('other.png');
  await writeCodePng(other, 'https://shop.example/');
  await choosePicture(wallet, other);
  await expect(wallet.alert).toHaveText(
    'This is not the code of a recovery kit. Nothing was opened.',
  );
  const wrong = info.outputPath('wrong.png');
  await writeCodePng(wrong, '00000-00000-00000-00000-00000-00000');
  await choosePicture(wallet, wrong);
  await expect(wallet.alert).toContainText('That recovery code did not open the wallet.');
  // Waiting between wrong tries is pacing, and holds for a kit as well.
  await expect(wallet.button('Unlock')).toBeVisible();
  await openKit(wallet);
  await choosePicture(wallet, kit);
  await expect(wallet.heading('Wallet')).toBeVisible();
});

test('a new code is printed the same way, and opens a backup that is made with it', async ({
  wallet,
  page,
}, info) => {
  await wallet.make();
  await wallet.openSecurity();
  await wallet.press('Make a new code');
  const dialog = page.getByRole('dialog', { name: 'Make a new code', exact: true });
  await dialog.getByLabel('Present passphrase', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  const code = await wallet.shownCode();
  const kit = info.outputPath('kit.png');
  await pictureOfKit(page, kit);
  await page.screenshot({ path: info.outputPath('printed-new-kit.png'), fullPage: true });
  await expect(page.getByText('It is shown this once.')).toBeHidden();
  expect(await pagesOf(page)).toBe(1);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await wallet.confirmCode(code);
  await expect(dialog).toBeHidden();

  await openBackups(wallet);
  const file = await makeBackup(wallet);
  await goToPart(wallet, 'Check a backup');
  await wallet.press('Use the recovery code instead');
  await wallet.press('Read it from a recovery kit');
  await choosePicture(wallet, kit);
  await expect(page.getByRole('textbox', { name: 'Recovery code' })).toHaveValue(code);
  await page.locator('input[type=file]').setInputFiles(file);
  await wallet.press('Open it');
  await expect(wallet.says('It opens and is whole.')).toBeVisible({ timeout: 20_000 });
});

test('the camera reads the kit in front of the lock', async ({ stand }, info) => {
  const film = info.outputPath('kit.y4m');
  await withCamera({ film, baseURL: stand.wallet }, async (wallet) => {
    const code = await wallet.make();
    await filmCode(film, code);
    await wallet.press('Lock now');
    await openKit(wallet);
    await wallet.press('Use the camera');
    await expect(wallet.heading('Wallet')).toBeVisible({ timeout: 20_000 });
  });
});

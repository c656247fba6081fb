import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { passphrase, type WalletPage } from './wallet-page';

/** A file that a person picks: its name and its bytes. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const pickedOf = async (download: Download): Promise<PickedFile> => ({
  name: download.suggestedFilename(),
  mimeType: 'application/octet-stream',
  buffer: await readFile(await download.path()),
});

/** To Settings, Backup and recovery kit. */
export const openBackups = async (wallet: WalletPage): Promise<void> => {
  await wallet.openSettings();
  await wallet.page.getByRole('link', { name: 'Backup and recovery kit' }).click();
  await expect(wallet.heading('Backup and recovery kit')).toBeVisible();
};

/** Makes a backup the way a person does; a passphrase is typed where the wallet asks for one. */
export const makeBackup = async (wallet: WalletPage, own?: string): Promise<PickedFile> => {
  const { page } = wallet;
  await openBackups(wallet);
  if (own !== undefined) {
    await page.getByRole('checkbox', { name: 'Give it a passphrase of its own too' }).check();
    await page.getByLabel('Passphrase of this file').fill(own);
  }
  const downloading = page.waitForEvent('download');
  await wallet.press('Make backup file');
  const asked = page.getByLabel('Type your passphrase to go on');
  const made = wallet.says('The file was read back and is whole.');
  await expect(asked.or(made).first()).toBeVisible({ timeout: 30_000 });
  if (await asked.isVisible()) {
    await asked.fill(passphrase);
    await wallet.press('Make backup file');
  }
  await expect(made).toBeVisible({ timeout: 30_000 });
  return pickedOf(await downloading);
};

/** Gives the form that stands on the screen a file and a secret. */
export const giveBackup = async (
  page: Page,
  file: PickedFile,
  secret: { readonly passphrase: string } | { readonly code: string } = { passphrase },
): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(file);
  if ('code' in secret) {
    await page.getByRole('button', { name: 'Use the recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(secret.code);
  } else
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(secret.passphrase);
  await page.getByRole('button', { name: 'Open it' }).click();
};

/** On the screen of Backup: to one of its parts. */
export const goToPart = async (
  wallet: WalletPage,
  part: 'Check a backup' | 'Restore from a backup' | 'Recovery kit',
): Promise<void> => {
  await wallet.page.getByRole('link', { name: new RegExp(`^${part}`, 'u') }).click();
  await expect(wallet.heading(part)).toBeVisible();
};

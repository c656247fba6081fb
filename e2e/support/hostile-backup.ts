import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { giveBackup, openBackups, goToPart, type PickedFile } from './backup-file';
import type { WalletPage } from './wallet-page';

/** What opens the first golden backup (e2e/reliability/golden/README.md). */
export const goldenPassphrase = 'harbour violin copper sunday meadow';

const picked = (buffer: Buffer, name = 'a.facet-backup'): PickedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

/** A backup somebody else's wallet made, with its bytes in hand. */
export const goldenFile = async (
  spoil: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<PickedFile> =>
  picked(spoil(await readFile('e2e/reliability/golden/wb1-wallet-secrets.facet-backup')));

/** Any other file. */
export const otherFile = (name: string, bytes: Uint8Array): PickedFile =>
  picked(Buffer.from(bytes), name);

/**
 * Gives a file to "Check a backup" and to "Restore", and shows that each says the same and neither goes on.
 *
 * @param words the title and the help of the refusal, exactly
 */
export const expectNotOpened = async (
  wallet: WalletPage,
  file: PickedFile,
  words: readonly [title: string, help: string],
  secret = goldenPassphrase,
): Promise<void> => {
  for (const part of ['Check a backup', 'Restore from a backup'] as const) {
    await openBackups(wallet);
    await goToPart(wallet, part);
    await giveBackup(wallet.page, file, { passphrase: secret });
    await expect(wallet.alert.filter({ hasText: words[0] })).toHaveText(words.join(' '), {
      timeout: 30_000,
    });
    await expect(wallet.heading(part)).toBeVisible();
    await expect(wallet.page.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0);
  }
};

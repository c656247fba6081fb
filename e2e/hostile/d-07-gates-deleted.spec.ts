import { expect, type Page } from '@playwright/test';
import type { CounterpartClient } from '../support/counterpart-client';
import { changeRows, rowsOf } from '../support/change-rows';
import { leaveWallet, loseFiles, loseRows } from '../support/stored-copies';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

// Every gate is cryptographic: whatever is deleted, the wallet stays sealed, and nobody is asked for a new passphrase.

const sealUnread = "The wallet's own seal can't be read. Nothing was deleted.";

interface Scene {
  readonly wallet: WalletPage;
  readonly client: CounterpartClient;
  readonly page: Page;
}

/** A wallet with a card, left; answers its recovery code. */
const makeAndLeave = async ({ wallet, client, page }: Scene): Promise<string> => {
  const code = await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await leaveWallet(page);
  return code;
};

/** Takes slots out of the header, and the second copy away. */
const keepSlots = async (page: Page, isKept: (kind: string) => boolean): Promise<void> => {
  const [header] = await rowsOf(page, 'meta', 'header');
  const slots = header?.['slots'] as readonly { readonly kind: string }[];
  await changeRows(page, 'meta', [{ ...header, slots: slots.filter(({ kind }) => isKept(kind)) }]);
  await loseFiles(page);
};

/** The passphrase finds no slot: it says so, and nobody is invited to start over. */
const expectSealed = async (wallet: WalletPage): Promise<void> => {
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.alert).toHaveText(sealUnread);
  await expect(wallet.button('Make a wallet')).toBeHidden();
};

test('D-07, settings and what is known of tries are deleted: it takes the passphrase as before', async ({
  wallet,
  client,
  page,
}) => {
  await makeAndLeave({ wallet, client, page });
  await loseRows(page, 'settings');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock('not the passphrase');
  await expect(wallet.alert).toContainText(
    'That passphrase did not open the wallet. Nothing was deleted.',
  );
  await expect(wallet.button('Make a wallet')).toBeHidden();
  await expect(wallet.button('Unlock')).toBeEnabled();
  await wallet.unlock();
  await expect(wallet.card('Degree')).toBeVisible();
});

test('D-07, the slot of the passphrase is deleted everywhere: it stays sealed, and the recovery code opens it', async ({
  wallet,
  client,
  page,
}) => {
  const code = await makeAndLeave({ wallet, client, page });
  await keepSlots(page, (kind) => kind !== 'passphrase');
  await page.goto('/');
  await expectSealed(wallet);
  await wallet.press('use it here');
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await expect(wallet.button('Unlock')).toBeEnabled();
  await wallet.press('Unlock');
  await expect(wallet.card('Degree')).toBeVisible();
});

test('D-07, every slot is deleted everywhere: nothing opens, and nothing invites to start over', async ({
  wallet,
  client,
  page,
}) => {
  await makeAndLeave({ wallet, client, page });
  await keepSlots(page, () => false);
  await page.goto('/');
  await expectSealed(wallet);
  await expect(wallet.card('Degree')).toBeHidden();
});

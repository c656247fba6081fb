import { expect } from '@playwright/test';
import { changeRows, rowsOf } from '../support/change-rows';
import { leaveWallet, loseFiles, loseRows } from '../support/stored-copies';
import { test } from '../support/wallet-journey';

// Every gate is cryptographic: whatever is deleted, the wallet stays sealed, and nobody is asked for a new passphrase.

const sealUnread = "The wallet's own seal can't be read. Nothing was deleted.";

test('D-07, settings and what is known of tries are deleted: it takes the passphrase as before', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await leaveWallet(page);
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
  const code = await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await leaveWallet(page);
  const [header] = await rowsOf(page, 'meta', 'header');
  const slots = (header?.['slots'] as readonly { readonly kind: string }[]).filter(
    ({ kind }) => kind !== 'passphrase',
  );
  await changeRows(page, 'meta', [{ ...header, slots }]);
  await loseFiles(page);
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.alert).toHaveText(sealUnread);
  await expect(wallet.button('Make a wallet')).toBeHidden();
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
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await leaveWallet(page);
  const [header] = await rowsOf(page, 'meta', 'header');
  await changeRows(page, 'meta', [{ ...header, slots: [] }]);
  await loseFiles(page);
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.alert).toHaveText(sealUnread);
  await expect(wallet.button('Make a wallet')).toBeHidden();
  await expect(wallet.card('Degree')).toBeHidden();
});

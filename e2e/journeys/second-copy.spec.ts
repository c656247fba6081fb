import { expect } from '@playwright/test';
import { copyFiles, loseDatabases, loseSecondCopy } from '../support/lose-copies';
import { test } from '../support/wallet-journey';

test('the browser loses its main copy: an unlock brings every card back', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await loseDatabases(page);
  await page.reload();
  await expect(wallet.heading('Locked')).toBeVisible();
  await expect(wallet.says('Your browser lost its main copy of the wallet.')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.card('Degree')).toBeVisible();
  const found = 'Your browser lost its main copy. 1 card found in the second copy.';
  await expect(page.getByText(found)).toBeVisible();
  await wallet.press('OK');
  await expect(page.getByText(found)).toBeHidden();
  // From here on it is a wallet like any other.
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await page.goto('/');
  await wallet.unlock();
  await expect(wallet.card('Degree')).toBeVisible();
  await expect(wallet.card('Driving licence')).toBeVisible();
  await expect(page.getByText('Your browser lost')).toBeHidden();
});

test('every copy is gone and only a sign is left: never a first run', async ({ wallet, page }) => {
  await wallet.make();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('facet/sentinel')))
    .toContain('epochFloor');
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await loseDatabases(page);
  await loseSecondCopy(page);
  await page.goto('/');
  await expect(wallet.heading('The browser erased the stored data.')).toBeVisible();
  // Either sign alone is enough.
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto('/');
  await expect(wallet.heading('The browser erased the stored data.')).toBeVisible();
  await expect(wallet.button('Make a wallet')).toBeHidden();
  await page.evaluate(async () => {
    await caches.delete('facet-sentinel');
  });
  await page.goto('/');
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

test('a new wallet after a loss takes the word typed', async ({ wallet, page }) => {
  await wallet.make();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('facet/sentinel')))
    .not.toBeNull();
  await page.goto('/');
  await expect(wallet.heading('Locked')).toBeVisible();
  await loseDatabases(page);
  await loseSecondCopy(page);
  await page.reload();
  await expect(wallet.says('It was not us, and nobody else has it.')).toBeVisible();
  await expect(wallet.button('Make a wallet')).toBeHidden();
  await wallet.press('Start new');
  const dialog = page.getByRole('dialog', { name: 'Start a new wallet' });
  await expect(dialog.getByRole('button', { name: 'Start new' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type NEW to confirm' }).fill('NEW');
  await dialog.getByRole('button', { name: 'Start new' }).click();
  await wallet.makeHere();
  await expect(wallet.heading('Wallet')).toBeVisible();
  expect(Object.keys(await copyFiles(page)).sort()).toEqual(['facet-copy-a', 'facet-copy-b']);
});

test('erasing ends every copy and every sign', async ({ wallet, client, page }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  expect(Object.values(await copyFiles(page)).some((size) => size > 1_000)).toBe(true);
  await wallet.goTo('Settings');
  await page.getByRole('link', { name: 'Security' }).click();
  await wallet.press('Erase wallet');
  const dialog = page.getByRole('alertdialog', { name: 'Erase wallet' });
  await dialog.getByRole('textbox', { name: 'Type ERASE to confirm' }).fill('ERASE');
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(wallet.heading('The wallet was erased.')).toBeVisible();
  await wallet.press('Start new');
  await expect(wallet.button('Make a wallet')).toBeVisible();
  expect(await copyFiles(page)).toEqual({});
  const signs = () =>
    page.evaluate(async () => [localStorage.length, await caches.has('facet-sentinel')]);
  await expect.poll(signs).toEqual([0, false]);
  await page.reload();
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

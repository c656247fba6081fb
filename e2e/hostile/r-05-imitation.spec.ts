import { expect } from '@playwright/test';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('names-that-imitate: our word stands in its own place, and theirs turns nothing round', async ({
  wallet,
  client,
  page,
}) => {
  await receiveWicked(wallet, client, 'names-that-imitate');
  const title = await wallet.says('Degree').first().innerText();
  expect(title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  await expectInert(wallet, client);
  await wallet.openWallet();
  const row = page.getByRole('list', { name: 'Cards' }).getByRole('link', { name: /Degree/u });
  // Issuer and state are ours to say; both come after the name the issuer chose.
  await expect(row).toHaveAccessibleName(
    /Degree.*, Northgate University, (?:Valid|Not checked), /u,
  );
  await deleteWicked(wallet);
});

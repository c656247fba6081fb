import { expect } from '@playwright/test';
import { newestVaults, plantVault } from '../support/plant-vault';
import { test } from '../support/wallet-journey';

for (const vault of newestVaults(2)) {
  const { schema, passphrase, holds } = vault;
  test(`a wallet kept by version ${String(schema)} of the database opens with every card, and goes on`, async ({
    wallet,
    client,
    page,
  }) => {
    await page.goto('/');
    await expect(wallet.button('Make a wallet')).toBeVisible();
    await plantVault(page, vault);
    await page.reload();
    await expect(wallet.heading('Locked')).toBeVisible();
    await wallet.unlock(passphrase);
    await expect(wallet.cards()).toHaveCount(holds.cards.length);
    await expect(wallet.says("can't be read")).toHaveCount(0);
    await wallet.press('Show values');
    const search = page.getByRole('searchbox', { name: 'Search cards' });
    for (const { givenName } of holds.cards) {
      await search.fill('');
      await expect(wallet.cards()).toHaveCount(holds.cards.length);
      await search.fill(givenName);
      await expect(wallet.cards()).toHaveCount(1);
      await wallet.cards().click();
      await expect(wallet.text(givenName).first()).toBeVisible();
      await wallet.leaveCard();
    }
    await search.fill('');
    await wallet.receive(await client.offer({ card: 'degree' }));
    await page.goto('/');
    await wallet.unlock(passphrase);
    await expect(wallet.cards()).toHaveCount(holds.cards.length + 1);
  });
}

import { expect, type Page } from '@playwright/test';
import {
  createCounterpartClient,
  type CounterpartAddresses,
  type CounterpartClient,
} from './counterpart-client';
import { test as base } from './journey';
import { changesOf, readVaultRows } from './vault-rows';
import { walletPage, type WalletPage } from './wallet-page';

/** Cards every hostile case finds in the wallet. */
export const held = ['Person ID', 'Driving licence'] as const;

interface Opened {
  readonly wallet: WalletPage;
  readonly client: CounterpartClient;
}

interface HostileParts {
  /** The open wallet, at its list. All cases of a worker share it; each must leave it as it was. */
  readonly wallet: WalletPage;
  readonly page: Page;
  /** The other side, with no fault on. `received()` holds what reached it since this case began. */
  readonly client: CounterpartClient;
  /** Fails when any row of the wallet's databases is another than when this case began. */
  readonly expectUnchanged: () => Promise<void>;
}

/**
 * Rows that may change without anybody storing anything:
 * the vault's state row carries the number of the last write, and a key that is made for an offer and forgotten
 * again is two writes.
 */
const mayChange = (row: string): boolean => row === 'facet/meta/"state"';

/** Rows a reading of status lists writes; it is due by the clock, or when a request opens and a list is stale. */
const isOfLists = (row: string): boolean =>
  /^facet\/(?:lists|listTokens|observations)\//u.test(row);

/** The changes of the databases since `before` that nothing excuses. */
const unexcused = async (
  page: Page,
  client: CounterpartClient,
  before: Awaited<ReturnType<typeof readVaultRows>>,
): Promise<string[]> => {
  const calls = await client.received();
  const wasListRead = calls.some(
    ({ role, path }) => role === 'status' && path.startsWith('/lists'),
  );
  const after = await readVaultRows(page);
  return changesOf(before, after).filter((line) => {
    const row = line.slice(0, line.lastIndexOf(' '));
    return !mayChange(row) && !(wasListRead && isOfLists(row));
  });
};

/** Back to the list, whatever the case before left on the screen. */
const comeHome = async ({ page, button, unlock, heading, goTo }: WalletPage): Promise<void> => {
  const ways = page.getByRole('navigation').getByRole('link', { name: 'Wallet', exact: true });
  const close = button('Close');
  if (await close.isVisible()) await close.click();
  if (await ways.isVisible()) return goTo('Wallet');
  await page.goto('/');
  await expect(heading('Locked')).toBeVisible();
  await unlock();
};

/**
 * `test` for what a bad counterpart does. Making a wallet takes seconds, so each Playwright worker makes one, over
 * the real path, with the cards of `held`; every case runs in it and says that it is unchanged.
 */
export const test = base.extend<HostileParts, { opened: Opened }>({
  opened: [
    async ({ browser, stand }, use) => {
      const context = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const wallet = walletPage(page);
      // The counterpart is ours and states its addresses in this shape (e2e/counterpart/README.md).
      const client = createCounterpartClient(stand.counterpart as unknown as CounterpartAddresses);
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await wallet.receive(await client.offer({ card: 'driving-licence' }));
      // Their status lists are read once they are here; after that nothing is due for minutes.
      for (const title of held)
        await expect(wallet.card(title)).toHaveAccessibleName(/, Valid, /u, { timeout: 20_000 });
      await use({ wallet, client });
      await context.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  page: async ({ opened }, use) => {
    await use(opened.wallet.page);
  },
  client: async ({ opened: { client } }, use) => {
    await client.fault('none');
    await client.setList('ok');
    await client.forgetReceived();
    await use(client);
    await client.fault('none');
  },
  wallet: async ({ opened: { wallet }, client }, use) => {
    await comeHome(wallet);
    await expect(wallet.cards()).toHaveCount(held.length);
    await client.forgetReceived();
    await use(wallet);
  },
  expectUnchanged: async ({ wallet: { page }, client }, use) => {
    const before = await readVaultRows(page);
    expect(Object.keys(before).length).toBeGreaterThan(held.length);
    await use(async () => {
      expect(await unexcused(page, client, before)).toEqual([]);
    });
  },
});

import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { CounterpartClient } from '../support/counterpart-client';
import { turningClock } from '../support/turn-clock';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

test.use({ serviceWorkers: 'allow' });

// DESIGN 10, status freshness: fresh for the list's `ttl` (here its least, 5 minutes), of some worth up to 7 days or
// the list's `exp`. Nothing can be read again here: the device has no network, and only its clock goes on.

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const title = 'Driving licence';

const named = (status: string): RegExp =>
  new RegExp(`^${title}, Demo Transport Agency, ${status}, `, 'u');

interface Parts {
  readonly wallet: WalletPage;
  readonly client: CounterpartClient;
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A wallet with one card whose list was just read, on a device that then loses its network. */
const cutOff = async ({ wallet, client, page, context }: Parts) => {
  const turn = turningClock(wallet);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await expect(wallet.card(title)).toHaveAccessibleName(named('Valid'));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await client.forgetReceived();
  await context.setOffline(true);
  return async (aheadSeconds: number): Promise<void> => {
    await turn(aheadSeconds);
    await expect(wallet.text('You are offline.')).toBeVisible();
  };
};

const expectNothingRead = async (client: CounterpartClient): Promise<void> => {
  expect((await client.received()).map(({ path }) => path)).toEqual([]);
};

test.afterEach(async ({ client }) => {
  await client.fault('none');
});

test('fresh, then checked some time ago, then not checked once the list has ended', async ({
  wallet,
  client,
  page,
  context,
}) => {
  const openLater = await cutOff({ wallet, client, page, context });

  await openLater(3 * minute);
  await expect(wallet.card(title)).toHaveAccessibleName(named('Valid'));
  await wallet.openCard(title);
  await expect(wallet.text(/checked 3 minutes ago, ends /u)).toBeVisible();
  await expect(wallet.text(/^Last checked /u)).toHaveCount(0);

  await openLater(2 * hour);
  await expect(wallet.card(title)).toHaveAccessibleName(named('Valid, checked 2 hours ago'));
  await wallet.openCard(title);
  await expect(wallet.text('Last checked 2 hours ago.')).toBeVisible();

  // The list was good for a day, whatever week a reading may count.
  await openLater(day + 10 * minute);
  await expect(wallet.card(title)).toHaveAccessibleName(named('Not checked'));
  await wallet.openCard(title);
  await expect(wallet.text("We couldn't check this card.")).toBeVisible();
  await expect(
    wallet.says("No answer from the host of the issuer's list. It may be fine."),
  ).toBeVisible();
  await expect(wallet.text(/^Valid/u)).toHaveCount(0);
  await expectNothingRead(client);
});

test('a list that names no end counts for a week and no longer', async ({
  wallet,
  client,
  page,
  context,
}) => {
  await client.fault('list-without-end');
  const openLater = await cutOff({ wallet, client, page, context });

  await openLater(7 * day - hour);
  await expect(wallet.card(title)).toHaveAccessibleName(named('Valid, checked 6 days ago'));

  await openLater(7 * day + minute);
  await expect(wallet.card(title)).toHaveAccessibleName(named('Not checked'));
  await expectNothingRead(client);
});

// Longer than 250 lines: one journey for each place where a page can end.
import { expect, type BrowserContext } from '@playwright/test';
import type { CounterpartClient, Offer } from '../support/counterpart-client';
import { consentPage } from '../support/consent-page';
import { holdAnswer } from '../support/hold-answer';
import { test } from '../support/wallet-journey';
import { walletPage, type WalletPage } from '../support/wallet-page';

// The page ends in the middle, by a reload or because another tab takes the wallet: what is said afterwards, what goes
// on, and what reached the other side.

const issuer = 'Northgate University';
const band = `Continue receiving from ${issuer}.`;

const addresses = {
  token: /\/token$/u,
  credential: /\/credential$/u,
  kind: /\/types\//u,
} as const;

const asked = async (client: CounterpartClient, what: 'token' | 'credential'): Promise<number> =>
  (await client.received()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith(`/${what}`),
  ).length;

const readOffer = async ({ paste, press, button }: WalletPage, offer: Offer): Promise<void> => {
  await paste(offer.offer_uri_text);
  await press('Contact them');
  await expect(button('Receive card')).toBeVisible();
};

/** Loads the page again, opens the wallet and looks at what waits there. */
const comeBack = async (wallet: WalletPage, words: string): Promise<void> => {
  await wallet.page.goto('/');
  await wallet.unlock();
  await expect(wallet.says(band)).toBeVisible();
  await expect(wallet.says(words)).toBeVisible();
  await expect(wallet.cards()).toHaveCount(0);
};

const saveOne = async (wallet: WalletPage): Promise<void> => {
  await expect(wallet.page.getByRole('list', { name: 'You will get' })).toBeVisible();
  await wallet.press(/^Save( card)?$/);
  await expect(wallet.page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.cards()).toHaveCount(1);
  await expect(wallet.says(band)).toHaveCount(0);
};

test.describe('receiving, when the page is loaded again', () => {
  test.beforeEach(async ({ wallet, client }) => {
    await wallet.make();
    await client.forgetReceived();
  });

  test('goes on with an offer that was read', async ({ wallet, client }) => {
    await readOffer(wallet, await client.offer({ card: 'degree' }));
    await comeBack(wallet, 'was read. Nothing was asked for yet.');
    expect(await asked(client, 'token')).toBe(0);
    await wallet.press('Continue');
    await wallet.press('Receive card');
    await saveOne(wallet);
  });

  test('goes on with the token that came, and asks for no other', async ({
    wallet,
    client,
    context,
  }) => {
    await readOffer(wallet, await client.offer({ card: 'degree' }));
    const waits = await holdAnswer(context, addresses.credential, false);
    await wallet.press('Receive card');
    await waits();
    await comeBack(wallet, 'and has not arrived.');
    await wallet.press('Continue');
    await saveOne(wallet);
    expect([await asked(client, 'token'), await asked(client, 'credential')]).toEqual([1, 1]);
  });

  test('makes one card of one that the issuer gave and that never came', async ({
    wallet,
    client,
    context,
  }) => {
    await readOffer(wallet, await client.offer({ card: 'degree' }));
    const waits = await holdAnswer(context, addresses.credential, true);
    await wallet.press('Receive card');
    await waits();
    await comeBack(wallet, 'and has not arrived.');
    await wallet.press('Continue');
    await saveOne(wallet);
    expect(await asked(client, 'token')).toBe(1);
  });

  test('reviews what has arrived, without asking again', async ({ wallet, client, context }) => {
    await readOffer(wallet, await client.offer({ card: 'degree' }));
    const waits = await holdAnswer(context, addresses.kind, false);
    await wallet.press('Receive card');
    await waits();
    await comeBack(wallet, 'The card is here and waits for your yes. It is not saved yet.');
    await wallet.press('Continue');
    await saveOne(wallet);
    expect([await asked(client, 'token'), await asked(client, 'credential')]).toEqual([1, 1]);
  });

  test('shows the review again, with no network at all', async ({ wallet, client, context }) => {
    await readOffer(wallet, await client.offer({ card: 'degree' }));
    await wallet.press('Receive card');
    await expect(wallet.page.getByRole('list', { name: 'You will get' })).toBeVisible();
    await comeBack(wallet, 'The card is here and waits for your yes. It is not saved yet.');
    const before = await client.received();
    await context.route(/\/(?:token|nonce|credential)$|\/types\//u, (route) => route.abort());
    await wallet.press('Continue');
    await saveOne(wallet);
    const since = (await client.received()).slice(before.length);
    expect(since.filter(({ role }) => role === 'issuer')).toEqual([]);
  });

  test('says that a permission was lost that the issuer gives only once', async ({
    wallet,
    client,
    context,
  }) => {
    await readOffer(wallet, await client.offer({ card: 'degree' }));
    const waits = await holdAnswer(context, addresses.token, true);
    await wallet.press('Receive card');
    await waits();
    await comeBack(wallet, 'was asked, and no answer arrived. The offer may be used up.');
    await wallet.press('Continue');
    await expect(
      wallet.text(
        `${issuer} was asked before, and no answer arrived. The offer may be used up. You can ask once more.`,
      ),
    ).toBeVisible();
    await wallet.press('Receive card');
    await expect(wallet.alert).toHaveText(
      'The issuer gave its permission before, and the wallet was closed before it arrived. The offer is used up. Nothing was saved. Ask the issuer for a new offer.',
    );
    await wallet.press('Close');
    await expect(wallet.text('No cards yet.')).toBeVisible();
    await expect(wallet.says(band)).toHaveCount(0);
  });

  test('is forgotten when the person says so', async ({ wallet, client }) => {
    await wallet.fetchOffered(await client.offer({ card: 'degree' }));
    await comeBack(wallet, 'The card is here and waits for your yes. It is not saved yet.');
    await wallet.press('Forget it');
    await expect(wallet.says(band)).toHaveCount(0);
    await wallet.press('Lock now');
    await wallet.unlock();
    await expect(wallet.text('No cards yet.')).toBeVisible();
    await expect(wallet.says(band)).toHaveCount(0);
  });
});

test('a lock in the middle of the review keeps what came, and shows it again', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.fetchOffered(await client.offer({ card: 'degree' }));
  await page.keyboard.press('Control+Shift+L');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.text('This card was not received to the end.')).toBeVisible();
  await wallet.press('Continue');
  await saveOne(wallet);
});

/** Shares with Nordbar, and stops where their answer would come. */
const shareHalf = async (
  wallet: WalletPage,
  client: CounterpartClient,
  context: BrowserContext,
  isDelivered: boolean,
) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  const waits = await holdAnswer(context, /\/responses\//u, isDelivered);
  await client.forgetReceived();
  await consent.share.click();
  await waits();
  return started;
};

/** What is said of it afterwards, wherever it is looked at; nothing goes out by itself or by asking again. */
const expectMaybe = async (
  wallet: WalletPage,
  client: CounterpartClient,
  started: Awaited<ReturnType<typeof shareHalf>>,
  answers: number,
): Promise<void> => {
  const { page } = wallet;
  await wallet.openTimeline();
  await page
    .getByRole('link', { name: /fields? may have reached Nordbar/u })
    .first()
    .click();
  await expect(wallet.text('It may have arrived')).toBeVisible();
  await wallet.openCard('Person ID');
  await page.getByRole('tab', { name: 'Used' }).click();
  await expect(wallet.says('Nordbar')).toBeVisible();
  await wallet.openWallet();
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  // They drop a request that was answered; one that was not is still there, and the wallet knows it.
  await expect(wallet.alert).toContainText(
    answers === 0
      ? 'It was used before. Nothing was sent.'
      : 'no longer has it (answer 410). Nothing was sent.',
  );
  const calls = await client.received();
  expect(calls.filter(({ path }) => path === `/responses/${started.session}`)).toHaveLength(
    answers,
  );
};

for (const [what, isDelivered, answers] of [
  ['reached them', true, 1],
  ['never reached them', false, 0],
] as const) {
  test(`a send that ${what} before the page was loaded again may have arrived, and is not repeated`, async ({
    wallet,
    client,
    page,
    context,
  }) => {
    const started = await shareHalf(wallet, client, context, isDelivered);
    await page.goto('/');
    await wallet.unlock();
    await expect(wallet.card('Person ID')).toBeVisible();
    await expectMaybe(wallet, client, started, answers);
  });
}

test('a tab that takes the wallet in the middle of a send says that it may have arrived', async ({
  wallet,
  client,
  context,
}) => {
  const started = await shareHalf(wallet, client, context, true);
  const other = walletPage(await context.newPage());
  await other.page.goto('/');
  await other.press('Use it here');
  await expect(wallet.heading('The wallet is open in another tab.')).toBeVisible();
  await other.unlock();
  await expect(other.card('Person ID')).toBeVisible();
  await expectMaybe(other, client, started, 1);
});

test('a tab that takes the wallet in the middle of a receive goes on with it', async ({
  wallet,
  client,
  context,
}) => {
  await wallet.make();
  await client.forgetReceived();
  await readOffer(wallet, await client.offer({ card: 'degree' }));
  const waits = await holdAnswer(context, addresses.credential, false);
  await wallet.press('Receive card');
  await waits();
  const other = walletPage(await context.newPage());
  await other.page.goto('/');
  await other.press('Use it here');
  await expect(wallet.heading('The wallet is open in another tab.')).toBeVisible();
  await other.unlock();
  await expect(other.says(band)).toBeVisible();
  await other.press('Continue');
  await saveOne(other);
  expect([await asked(client, 'token'), await asked(client, 'credential')]).toEqual([1, 1]);
});

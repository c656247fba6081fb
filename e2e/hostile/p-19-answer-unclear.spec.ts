import { expect } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import { consentPage } from '../support/consent-page';
import type { CounterpartClient } from '../support/counterpart-client';
import { test } from '../support/hostile';
import type { WalletPage } from '../support/wallet-page';

const unknown = "We got no answer. Don't send again until you ask them. Receipt saved.";

/** Shares while the other side does this with the answer; the answer went out once, and only to them. */
const shareWhile = async (
  wallet: WalletPage,
  client: CounterpartClient,
  fault: FaultName,
): Promise<string> => {
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  await client.fault(fault);
  await client.forgetReceived();
  await consent.share.click();
  return `/responses/${started.session}`;
};

const expectUnclear = async (wallet: WalletPage, client: CounterpartClient, path: string) => {
  await expect(wallet.heading('It may have arrived.')).toBeVisible({ timeout: 30_000 });
  await expect(wallet.page.getByRole('alert').filter({ hasText: unknown })).toHaveText(unknown);
  await expect(wallet.button(/again/iu)).toHaveCount(0);
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await wallet.openTimeline();
  await expect(
    wallet.page.getByRole('link', { name: /fields? may have reached Nordbar/u }).first(),
  ).toBeVisible();
  expect(await client.received()).toEqual([{ role: 'verifier', method: 'POST', path }]);
};

test('an answer that is sent on to somebody else does not go there', async ({ wallet, client }) => {
  const path = await shareWhile(wallet, client, 'answer-redirected');
  await expect(wallet.text(/answered by pointing elsewhere\. We did not follow\./u)).toBeVisible();
  await expectUnclear(wallet, client, path);
});

test('an answer that meets an internal error may have arrived', async ({ wallet, client }) => {
  await expectUnclear(wallet, client, await shareWhile(wallet, client, 'answer-broken'));
});

test('an answer whose reply a page may not read may have arrived', async ({ wallet, client }) => {
  await expectUnclear(wallet, client, await shareWhile(wallet, client, 'answer-without-cors'));
});

test('an answer nobody replies to may have arrived; the wallet waits 20 s and not once more', async ({
  wallet,
  client,
}) => {
  // The wait is the product's own, in the thread of the network, where no test clock reaches.
  await expectUnclear(wallet, client, await shareWhile(wallet, client, 'answer-never'));
});
